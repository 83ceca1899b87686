using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Storage.Opinions;

/// <summary>Takes one of each ration or none. Short periods long past are forgotten on the way.</summary>
internal static class TakeRations
{
    public static async Task<RationResult> RunAsync(Session session, string account, IReadOnlyList<(string Period, int Allowed)> rations)
    {
        var used = new List<int>();
        foreach (var (period, allowed) in rations)
        {
            var before = await session.FirstAsync<long?>(
                "select used from opinion_rations where account = @account and period = @period", new { account, period }) ?? 0;
            if (before >= allowed)
            {
                return new RationResult(period, []);
            }

            used.Add((int)before + 1);
        }

        foreach (var (period, _) in rations)
        {
            // A minute is written "2026-11-21T07:05": those of earlier minutes are of no more use.
            await session.ExecuteAsync("delete from opinion_rations where account = @account and length(period) = length(@period) and length(period) > 7 and period < @period", new { account, period });
            await session.ExecuteAsync(
                """
                insert into opinion_rations (account, period, used) values (@account, @period, 1)
                on conflict (account, period) do update set used = opinion_rations.used + 1
                """,
                new { account, period });
        }

        return new RationResult(null, used);
    }
}
