namespace ChannelWatch.Core.Polling;

/// <summary>How far a channel has been seen.</summary>
/// <param name="CompleteUntil">Everything the platform lists that was written before has been read; null before the first read.</param>
/// <param name="Gaps">Gaps closed, oldest first.</param>
public sealed record Coverage(DateTimeOffset? CompleteUntil, IReadOnlyList<CoverageGap> Gaps);
