using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>The answers hidden in the school's threads, thread by thread, as its own records (threadgates) list them.</summary>
internal sealed class BlueskyHidden
{
    private readonly Dictionary<string, IReadOnlySet<string>> _threads = new(StringComparer.Ordinal);

    /// <summary>Notes a thread's list unless a nearer source has told it already.</summary>
    public void Learn(string root, JsonElement gate) => _threads.TryAdd(root, ListOf(gate).ToHashSet(StringComparer.Ordinal));

    public bool Contains(string uri, string? root) => root is not null && _threads.TryGetValue(root, out var hidden) && hidden.Contains(uri);

    public static IReadOnlyList<string> ListOf(JsonElement gate)
    {
        if (!gate.TryGetProperty("hiddenReplies", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(Wire.Letters)]
            : throw Wire.Odd("hiddenReplies", "a list of addresses");
    }
}
