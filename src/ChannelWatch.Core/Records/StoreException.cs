namespace ChannelWatch.Core.Records;

/// <summary>The store refused: locked by another process, disk full, damaged, made by a newer version. The message says what to do.</summary>
public sealed class StoreException(StoreFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public StoreFailure Failure { get; } = failure;
}
