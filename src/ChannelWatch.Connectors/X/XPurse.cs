using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.X;

/// <summary>
/// Counts the money: X charges for each post it sends, which is known only afterwards. One page is kept in reserve, so that the most the
/// school allows is never exceeded; a post read twice in one day is charged once, as X does.
/// </summary>
internal sealed class XPurse
{
    /// <summary>Thousandths of a dollar, August 2026.</summary>
    public const int OwnRead = 1;
    public const int Read = 5;
    public const int Write = 15;
    public const int WriteWithLink = 200;

    private readonly IPlatformBudget _budget;
    private readonly PlatformRation _ration;
    private readonly TimeProvider _clock;
    private readonly HashSet<string> _paidToday = new(StringComparer.Ordinal);
    private DateOnly _day;

    public XPurse(IPlatformBudget budget, XOptions options, TimeProvider clock)
    {
        (_budget, _ration, _clock) = (budget, options.Ration, clock);
        Gate = new BudgetGate(budget, _ration);
    }

    /// <summary>Before a call: at least one post can still be paid, or the whole price of a write.</summary>
    public BudgetGate Gate { get; }

    /// <summary>After a call: what it sent beyond the one that was paid before.</summary>
    public async Task PayAsync(IEnumerable<string> ids, int price, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        if (_day != today)
        {
            _paidToday.Clear();
            _day = today;
        }

        // What does not fit any more empties the purse all the same: a bill that was run up must not be forgotten.
        for (var (owed, step) = (ids.Count(_paidToday.Add) * price, int.MaxValue); owed > 0 && step > 0;)
        {
            step = Math.Min(step, owed);
            if (await _budget.TakeAsync(_ration.Account, _ration.Rules[0], step, cancellationToken) is null)
            {
                owed -= step;
            }
            else
            {
                step /= 2;
            }
        }
    }
}
