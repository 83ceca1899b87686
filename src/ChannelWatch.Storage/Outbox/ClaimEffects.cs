using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Storage.Outbox;

/// <summary>Hands out effects that are due, for a time; of those in one lane only the oldest.</summary>
internal static class ClaimEffects
{
    public const string Due =
        """
        select e.id from effects e
        where e.state = 'Owed' and e.due_at <= @now and (e.leased_until is null or e.leased_until <= @now)
          and (e.lane is null or not exists (
            select 1 from effects o where o.lane = e.lane and o.state = 'Owed' and o.id < e.id))
        order by e.due_at, e.id limit @limit
        """;

    public static async Task<IReadOnlyList<OwedEffect>> RunAsync(Session session, int limit, TimeSpan lease, DateTimeOffset now)
    {
        var claimed = new List<OwedEffect>();
        foreach (var id in await session.QueryAsync<long>(Due, new { now = StoredTime.Of(now), limit }))
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
