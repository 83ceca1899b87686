namespace ChannelWatch.Storage.Rations;

/// <summary>
/// Counts rations of ten minutes and longer in the record, so that neither a restart nor a command beside the service overdraws a day's
/// ration; shorter ones in this process, where a write for each call would cost more than it saves.
/// </summary>
internal sealed class DurableBudget(Database database, TimeProvider clock) : IPlatformBudget
{
    public const string Counted = "select slice, units from spent_rations where account = @account and rule = @rule and slice >= @oldest order by slice";

    private static readonly TimeSpan WorthWriting = TimeSpan.FromMinutes(10);

    private readonly InProcessBudget _short = new(clock);

    public async ValueTask<TimeSpan?> TakeAsync(string account, BudgetRule rule, int units, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        return rule.Window < WorthWriting
            ? await _short.TakeAsync(account, rule, units, cancellationToken)
            : await database.WriteAsync(session => TakeAsync(session, account, rule, units), cancellationToken);
    }

    public async ValueTask<int> SpentAsync(string account, BudgetRule rule, CancellationToken cancellationToken) => rule.Window < WorthWriting
        ? await _short.SpentAsync(account, rule, cancellationToken)
        : await database.ReadAsync(async session => (await CountedAsync(session, account, rule)).Sum(slice => slice.Units), cancellationToken);

    private async Task<TimeSpan?> TakeAsync(Session session, string account, BudgetRule rule, int units)
    {
        var now = Now;
        var (name, oldest, current) = (NameOf(rule), Ration.OldestCounted(rule, now), Ration.SliceOf(rule, now));
        if (Ration.Wait(rule, await CountedAsync(session, account, rule), units, now) is { } wait)
        {
            return wait;
        }

        await session.ExecuteAsync("delete from spent_rations where account = @account and rule = @name and slice < @oldest", new { account, name, oldest });
        await session.ExecuteAsync(
            """
            insert into spent_rations (account, rule, slice, units) values (@account, @name, @current, @units)
            on conflict (account, rule, slice) do update set units = spent_rations.units + excluded.units
            """,
            new { account, name, current, units });
        return null;
    }

    /// <summary>What counts. A slice of the future (the clock was set back) counts as spent just now.</summary>
    private async Task<IReadOnlyList<SpentSlice>> CountedAsync(Session session, string account, BudgetRule rule)
    {
        var now = Now;
        var current = Ration.SliceOf(rule, now);
        var rows = await session.QueryAsync<(long Slice, long Units)>(Counted, new { account, rule = NameOf(rule), oldest = Ration.OldestCounted(rule, now) });
        return [.. rows.Select(row => new SpentSlice(Math.Min(row.Slice, current), (int)row.Units))];
    }

    private TimeSpan Now => TimeSpan.FromTicks(clock.GetUtcNow().UtcTicks);

    /// <summary>A ration whose window was changed is another one: its slices are of another length.</summary>
    private static string NameOf(BudgetRule rule) => FormattableString.Invariant($"{rule.Name}/{rule.Window.Ticks}");
}
