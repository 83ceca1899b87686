using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Commands.Registering;

/// <summary>What a connector can do, in words.</summary>
internal static class CapabilityWords
{
    public static IReadOnlyList<(ConnectorCapabilities Capability, string Words)> All { get; } =
    [
        (ConnectorCapabilities.Hide, "hide a comment"),
        (ConnectorCapabilities.Unhide, "show it again"),
        (ConnectorCapabilities.Remove, "remove a comment on a person's decision"),
        (ConnectorCapabilities.UndoRemove, "bring a removed comment back"),
        (ConnectorCapabilities.Reply, "answer in the school's name"),
        (ConnectorCapabilities.Block, "block an author on a person's decision"),
        (ConnectorCapabilities.ReadDirectMessages, "read direct messages"),
        (ConnectorCapabilities.DetectEdits, "notice edits"),
        (ConnectorCapabilities.DetectDeletions, "notice deletions"),
    ];

    public static IEnumerable<string> Can(ConnectorCapabilities capabilities) => All.Where(pair => capabilities.HasFlag(pair.Capability)).Select(pair => pair.Words);

    public static IEnumerable<string> Cannot(ConnectorCapabilities capabilities) => All.Where(pair => !capabilities.HasFlag(pair.Capability)).Select(pair => pair.Words);
}
