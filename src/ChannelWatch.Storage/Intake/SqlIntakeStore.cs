using ChannelWatch.Core.Polling;
using ChannelWatch.Storage.Cases;

namespace ChannelWatch.Storage.Intake;

/// <summary>The store's side of the way of a comment.</summary>
internal sealed class SqlIntakeStore(Database database) : IIntakeStore
{
    public Task<IntakeResult> StoreAsync(Channel channel, ReadPage page, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => new StorePage(session, channel, now).RunAsync(page), cancellationToken);

    public Task<string?> ReadCursorAsync(ChannelId channel, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session =>
            {
                var cursor = await session.FirstAsync<string>("select cursor from cursors where channel = @Value", new { channel.Value });
                return cursor is null ? null : StoredText.Read(cursor);
            },
            cancellationToken);

    public Task<IReadOnlyList<UnjudgedRevision>> ReadUnjudgedAsync(ChannelId channel, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => IntakeQueries.UnjudgedAsync(session, channel, limit), cancellationToken);

    public Task SaveJudgementsAsync(IReadOnlyList<Judgement> judgements, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                foreach (var judgement in judgements)
                {
                    await SaveJudgement.RunAsync(session, judgement);
                }
            },
            cancellationToken);

    public Task<IReadOnlyList<CommentId>> ReadPresentSinceAsync(ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(session => IntakeQueries.PresentSinceAsync(session, channel, since), cancellationToken);

    public Task NoteVisibilityAsync(
        ChannelId channel,
        IReadOnlyDictionary<CommentId, PlatformVisibility> seen,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                foreach (var (comment, visibility) in seen)
                {
                    if (await CaseFacts.OfAsync(session, channel, comment) is { } facts)
                    {
                        await NoteVisibility.RunAsync(session, facts, visibility, byEffect: null, now);
                    }
                }
            },
            cancellationToken);
}
