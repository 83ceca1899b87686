using ChannelWatch.Core.Evidence;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Evidence;

/// <summary>Pictures handed in as evidence: the bytes in the folder first, then the record of them, bound into the event log.</summary>
internal sealed class SqlEvidenceStore(Database database, EvidenceFolder folder) : IEvidenceStore
{
    public const string OfComment =
        """
        select sha256 as Sha256, type as Type, bytes as Bytes, added_at as AddedAt, by_email as ByEmail, by_name as ByName
        from evidence where channel = @channel and comment = @comment order by id
        """;

    public async Task<EvidenceImage> KeepAsync(Channel channel, CommentId comment, ReadOnlyMemory<byte> bytes, string type, Actor by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var image = new EvidenceImage(EvidenceFolder.HashOf(bytes.Span), type, bytes.Length, now, by);
        await folder.WriteAsync(image.Sha256, bytes, cancellationToken);
        await database.WriteAsync(session => RecordAsync(session, channel, comment, image), cancellationToken);
        return image;
    }

    public Task<IReadOnlyList<EvidenceImage>> OfAsync(ChannelId channel, CommentId comment, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<EvidenceImage>>(
            async session => [.. (await session.QueryAsync<ImageRow>(OfComment, Keys(channel, comment))).Select(row => row.ToImage())],
            cancellationToken);

    public Task<byte[]?> ReadAsync(EvidenceImage image, CancellationToken cancellationToken) => folder.ReadAsync(image.Sha256, cancellationToken);

    private static async Task RecordAsync(Session session, Channel channel, CommentId comment, EvidenceImage image)
    {
        if ((await session.QueryAsync<ImageRow>(OfComment, Keys(channel.Id, comment))).Any(known => known.Sha256 == image.Sha256))
        {
            return;
        }

        var data = EventData.Of(("channel", channel.Id.Value), ("comment", comment.Value), ("sha256", image.Sha256), ("type", image.Type), ("bytes", image.Bytes));
        var entry = await AppendEvent.RunAsync(session, new NewEvent(image.AddedAt, channel.School.Value, null, EventKinds.EvidenceKept, image.By.Email ?? EventKinds.Machine, data));
        await session.ExecuteAsync(
            """
            insert into evidence (channel, comment, sha256, type, bytes, added_at, by_email, by_name, event)
            values (@channel, @comment, @Sha256, @Type, @Bytes, @at, @Email, @Name, @entry)
            """,
            new
            {
                channel = channel.Id.Value,
                comment = StoredText.Of(comment.Value),
                image.Sha256,
                image.Type,
                image.Bytes,
                at = StoredTime.Of(image.AddedAt),
                image.By.Email,
                image.By.Name,
                entry,
            });
    }

    private static object Keys(ChannelId channel, CommentId comment) => new { channel = channel.Value, comment = StoredText.Of(comment.Value) };

    private sealed record ImageRow
    {
        public string Sha256 { get; init; } = "";

        public string Type { get; init; } = "";

        public long Bytes { get; init; }

        public string AddedAt { get; init; } = "";

        public string? ByEmail { get; init; }

        public string ByName { get; init; } = "";

        public EvidenceImage ToImage() => new(Sha256, Type, Bytes, StoredTime.Read(AddedAt), new Actor(ByEmail, ByName));
    }
}
