using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Storage.Outbox;

/// <summary>Hands out effects that are due, for a time; of those on one comment only the oldest.</summary>
internal sealed class ClaimEffects(OutboxLane lane, DateTimeOffset now)
{
    public const string DuePlatform =
        """
        select e.id from effects e
        where e.state = 'Owed' and e.lane is not null and e.due_at <= @now and (e.leased_until is null or e.leased_until <= @now)
          and not exists (select 1 from effects o where o.lane = e.lane and o.state = 'Owed' and o.id < e.id)
        order by e.due_at, e.id limit @limit
        """;

    public const string DueMail =
        """
        select e.id from effects e
        where e.state = 'Owed' and e.lane is null and e.due_at <= @now and (e.leased_until is null or e.leased_until <= @now)
        order by e.due_at, e.id limit @limit
        """;

    public Task<IReadOnlyList<long>> FindDueAsync(Session session, int limit) =>
        session.QueryAsync<long>(lane == OutboxLane.Platform ? DuePlatform : DueMail, new { now = StoredTime.Of(now), limit });

    public async Task<IReadOnlyList<OwedEffect>> RunAsync(Session session, int limit, TimeSpan lease)
    {
        var claimed = new List<OwedEffect>();
        foreach (var id in await FindDueAsync(session, limit))
        {
            await session.ExecuteAsync(
                "update effects set attempts = attempts + 1, leased_until = @until where id = @id",
                new { id, until = StoredTime.Of(now + lease) });
            var row = await session.FirstAsync<EffectRow>($"{EffectRow.Select} where id = @id", new { id });
            claimed.Add(row!.ToEffect());
        }

        return claimed;
    }
}
