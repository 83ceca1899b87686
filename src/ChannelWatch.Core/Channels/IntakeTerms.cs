namespace ChannelWatch.Core.Channels;

/// <summary>How another system hands comments in to a channel.</summary>
/// <param name="Key">What it signs in with over HTTP; null when it may not. Secret; never logged or printed.</param>
/// <param name="Folder">The folder it leaves files in, as a full path; null when it leaves none.</param>
public sealed record IntakeTerms(string? Key, string? Folder)
{
    public override string ToString() => $"IntakeTerms({(Key is null ? "no key" : "key")}, {Folder ?? "no folder"})";
}
