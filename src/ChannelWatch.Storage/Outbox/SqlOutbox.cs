using ChannelWatch.Core.Outbox;

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

    public const string FreeClaims = "update effects set leased_until = null where state = 'Owed' and leased_until is not null";

    // No stored text begins with a greater code point than this one.
    private const string Last = "\U0010FFFF";

    public async Task<IReadOnlyList<OwedEffect>> ClaimAsync(OutboxLane lane, int limit, TimeSpan lease, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var claim = new ClaimEffects(lane, now);
        // The dispatcher asks often and mostly in vain: looking first leaves the writer's place to those who need it.
        var any = await database.ReadAsync(session => claim.FindDueAsync(session, limit: 1), cancellationToken);
        return any.Count == 0 ? [] : await database.WriteAsync(session => claim.RunAsync(session, limit, lease), cancellationToken);
    }

    public Task<int> FreeClaimsAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.ExecuteAsync(FreeClaims, new { }), cancellationToken);

    public Task CompleteAsync(long id, EffectResult result, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => CompleteEffect.RunAsync(session, id, result, now), cancellationToken);

    public Task<bool> PostOnceAsync(IReadOnlyList<string> notices, IReadOnlyList<NewEffect> effects, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => PostNotices.RunAsync(session, notices, effects, now), cancellationToken);

    public Task<IReadOnlyList<string>> UnpostedAsync(IReadOnlyList<string> notices, CancellationToken cancellationToken) =>
        database.ReadAsync(session => PostNotices.UnpostedAsync(session, notices), cancellationToken);

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

    private sealed record BacklogRow
    {
        public long Owed { get; init; }

        public string? OldestDueAt { get; init; }

        public long Dead { get; init; }
    }
}
