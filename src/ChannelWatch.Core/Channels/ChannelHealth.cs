namespace ChannelWatch.Core.Channels;

/// <summary>How reading a channel goes, kept in the store so that a restart neither forgets nor punishes.</summary>
public sealed record ChannelHealth
{
    public required ChannelId Channel { get; init; }

    /// <summary>Steps on the back-off table; 0 is healthy.</summary>
    public int Level { get; init; }

    /// <summary>Not read before this instant.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>When the present spell of failures began; null while healthy.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? LastReadAt { get; init; }

    public ChannelFailure? LastFailure { get; init; }

    /// <summary>The connector's sentence about the last failure; holds no comment text and no credentials.</summary>
    public string? LastError { get; init; }
}
