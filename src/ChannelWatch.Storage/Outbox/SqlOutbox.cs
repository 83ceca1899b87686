using ChannelWatch.Core.Outbox;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Outbox;

/// <summary>What is owed to the outside world, durable.</summary>
internal sealed class SqlOutbox(Database database) : IOutbox
{
    public const string LastPosted = "select max(posted_at) from notices where notice >= @from and notice < @until";

    public const string Backlog =
        """
        select (select count(*) from effects where state = 'Owed') as Owed,
          (select min(due_at) from effects where state = 'Owed') as OldestDueAt,
          (select count(*) from effects where state = 'Dead') as Dead
        """;

    // No stored text begins with a greater code point than this one.
    private const string Last = "\U0010FFFF";

    public async Task<IReadOnlyList<OwedEffect>> ClaimAsync(int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The dispatcher asks often and mostly in vain: looking first leaves the writer's place to those who need it.
        var due = await database.ReadAsync(session => session.QueryAsync<long>(ClaimEffects.Due, new { now = StoredTime.Of(now), limit = 1 }), cancellationToken);
        return due.Count == 0
            ? []
            : await database.WriteAsync(session => ClaimEffects.RunAsync(session, limit, lease, now), cancellationToken);
    }

    public Task CompleteAsync(long id, EffectResult result, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => CompleteEffect.RunAsync(session, id, result, now), cancellationToken);

    public Task<bool> PostOnceAsync(string notice, IReadOnlyList<NewEffect> effects, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PostOnceAsync(session, notice, effects, now), cancellationToken);

    public Task<DateTimeOffset?> LastPostedAsync(string prefix, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => StoredTime.ReadMaybe(
                await session.FirstAsync<string>(LastPosted, new { from = StoredText.Of(prefix), until = StoredText.Of(prefix) + Last })),
            cancellationToken);

    public Task<OutboxBacklog> BacklogAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session =>
            {
                var row = await session.FirstAsync<BacklogRow>(Backlog);
                return new OutboxBacklog((int)row!.Owed, StoredTime.ReadMaybe(row.OldestDueAt), (int)row.Dead);
            },
            cancellationToken);

    private static async Task<bool> PostOnceAsync(Session session, string notice, IReadOnlyList<NewEffect> effects, DateTimeOffset now)
    {
        var posted = await session.ExecuteAsync(
            "insert into notices (notice, posted_at) values (@notice, @now) on conflict (notice) do nothing",
            new { notice = StoredText.Of(notice), now = StoredTime.Of(now) });
        if (posted == 0)
        {
            return false;
        }

        var data = EventData.Of(("notice", notice));
        await AppendEvent.RunAsync(session, new NewEvent(now, "", null, EventKinds.NoticePosted, EventKinds.Machine, data));
        foreach (var effect in effects)
        {
            await OweEffect.RunAsync(session, effect, "", EventKinds.Machine, now);
        }

        return true;
    }

    private sealed record BacklogRow
    {
        public long Owed { get; init; }

        public string? OldestDueAt { get; init; }

        public long Dead { get; init; }
    }
}
