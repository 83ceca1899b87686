using ChannelWatch.Core.Polling;
using ChannelWatch.Storage.Cases;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Intake;

/// <summary>The store's side of the way of a comment.</summary>
internal sealed class SqlIntakeStore(Database database, ISeenFilter seen) : IIntakeStore
{
    public async Task<IntakeResult> StoreAsync(Channel channel, ReadPage page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (head, cursor) = await database.ReadAsync(
            async session => (await AppendEvent.ReadHeadAsync(session), await IntakeQueries.CursorAsync(session, channel.Id)), cancellationToken);
        var mark = PageMark.Of(channel, page, head);
        if ((page.Cursor is null || page.Cursor == cursor) && await seen.HasAsync(mark, cancellationToken))
        {
            return new IntakeResult(0, 0, 0);
        }

        var (result, after) = await database.WriteAsync(
            async session => (await new StorePage(session, channel, now).RunAsync(page), session.Head ?? await AppendEvent.ReadHeadAsync(session)), cancellationToken);
        if (after == head && head.Sequence > 0)
        {
            await seen.AddAsync(mark, cancellationToken);
        }

        return result;
    }

    public Task<string?> ReadCursorAsync(ChannelId channel, CancellationToken cancellationToken) =>
        database.ReadAsync(session => IntakeQueries.CursorAsync(session, channel), cancellationToken);

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
