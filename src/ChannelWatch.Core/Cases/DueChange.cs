namespace ChannelWatch.Core.Cases;

/// <summary>A new due time for a case; null stops the clock.</summary>
public sealed record DueChange(DateTimeOffset? At);
