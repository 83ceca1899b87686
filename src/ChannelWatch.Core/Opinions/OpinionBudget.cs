using System.Globalization;

namespace ChannelWatch.Core.Opinions;

/// <summary>Keeps each outside opinion within its rations by the minute and the month, counted in the store so that a restart forgets nothing.</summary>
public sealed class OpinionBudget(IOpinionStore store, TimeProvider clock)
{
    /// <summary>Takes one question off the rations.</summary>
    public async Task<BudgetAnswer> TakeAsync(IOutsideOpinion source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var month = now.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var minute = now.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
        var taken = await store.TakeAsync(source.Name, [(month, source.Limits.PerMonth), (minute, source.Limits.PerMinute)], cancellationToken);
        return taken.Exhausted switch
        {
            null => new BudgetAnswer(BudgetStanding.Granted, null, taken.Used[0]),
            _ when taken.Exhausted == month => new BudgetAnswer(BudgetStanding.MonthSpent, null, source.Limits.PerMonth),
            _ => new BudgetAnswer(BudgetStanding.Wait, now.AddTicks(TimeSpan.TicksPerMinute - (now.Ticks % TimeSpan.TicksPerMinute)), 0),
        };
    }
}
