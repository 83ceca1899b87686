namespace ChannelWatch.Core.Records;

/// <summary>Whether the record is whole.</summary>
/// <param name="Entries">How many entries were walked.</param>
/// <param name="Head">Hash of the last one.</param>
/// <param name="Problems">Where it breaks, one sentence each with the sequence; empty means whole. At most 100.</param>
public sealed record Verification(long Entries, string Head, IReadOnlyList<string> Problems)
{
    public bool Whole => Problems.Count == 0;
}
