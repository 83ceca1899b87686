namespace ChannelWatch.Connectors.Http;

/// <summary>Spends a platform's ration before a call, so that the call is not made at all when the ration is used up.</summary>
internal sealed class BudgetGate(IPlatformBudget budget, PlatformRation ration)
{
    /// <exception cref="ChannelException"><see cref="ChannelFailure.Throttled"/> with the wait, when the ration is used up.</exception>
    public async ValueTask SpendAsync(int units, CancellationToken cancellationToken)
    {
        foreach (var rule in ration.Rules)
        {
            if (await budget.TakeAsync(ration.Account, rule, units, cancellationToken) is { } wait)
            {
                throw new ChannelException(ChannelFailure.Throttled, FormattableString.Invariant($"Our own ration of {rule.Units} {rule.Name} in {rule.Window} is used up; nothing was asked."), wait);
            }
        }
    }
}
