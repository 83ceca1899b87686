namespace ChannelWatch.Core.Channels;

/// <summary>A platform refused, for now or until somebody acts; the one exception a connector lets out besides cancellation.</summary>
public sealed class ChannelException : Exception
{
    public ChannelException(ChannelFailure failure, string message, TimeSpan? retryAfter = null, Exception? inner = null)
        : base(message, inner)
    {
        Failure = failure;
        RetryAfter = retryAfter;
    }

    public ChannelFailure Failure { get; }

    /// <summary>The wait the platform asked for, which wins over our own back-off.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Waiting alone will not help: somebody has to act.</summary>
    public bool NeedsPerson => Failure is ChannelFailure.Credentials or ChannelFailure.Permission or ChannelFailure.NotFound or ChannelFailure.Unsupported;
}
