namespace ChannelWatch.Core.Mailing;

/// <summary>A mail was not taken. The message is for a person and names what to do; it holds no credentials.</summary>
public sealed class MailException(string message, bool permanent, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>This mail will never be taken (address refused, malformed); trying again is pointless.</summary>
    public bool Permanent { get; } = permanent;

    public TimeSpan? RetryAfter { get; } = retryAfter;
}
