namespace ChannelWatch.Core.Records;

/// <summary>Reading and proving the event log. Entries are written by the stores, in the transaction of what they tell.</summary>
public interface IEventLog
{
    /// <summary>Entries after <paramref name="after"/>, oldest first.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The newest entry's sequence and hash: the seal printed in each digest, against which a later cut-off shows. (0, "") when empty.</summary>
    Task<(long Sequence, string Hash)> HeadAsync(CancellationToken cancellationToken);

    /// <summary>Walks the whole chain and compares every stored revision with its entry. Streams; memory does not grow with the log.</summary>
    Task<Verification> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>Adds an entry of the installation's own, such as links revoked or the service started.</summary>
    Task AppendAsync(string school, string kind, string actor, string data, DateTimeOffset now, CancellationToken cancellationToken);
}
