namespace ChannelWatch.Core.Evidence;

/// <summary>Keeps pictures handed in as evidence: the bytes by their hash in the data folder, what they belong to in the record.</summary>
public interface IEvidenceStore
{
    /// <summary>Keeps a picture for a comment, which need not be on record yet. The bytes are on the disk before it is recorded. Idempotent.</summary>
    Task<EvidenceImage> KeepAsync(Channel channel, CommentId comment, ReadOnlyMemory<byte> bytes, string type, Actor by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The pictures of a comment, oldest first.</summary>
    Task<IReadOnlyList<EvidenceImage>> OfAsync(ChannelId channel, CommentId comment, CancellationToken cancellationToken);

    /// <summary>The bytes, or null when the file is missing or is no longer what was handed in.</summary>
    Task<byte[]?> ReadAsync(EvidenceImage image, CancellationToken cancellationToken);
}
