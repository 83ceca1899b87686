namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>The counter of a single process keeps what every counter must.</summary>
public sealed class InProcessBudgetTests : BudgetContract
{
    private readonly InProcessBudget _budget;

    public InProcessBudgetTests() => _budget = new InProcessBudget(Clock);

    protected override IPlatformBudget Budget => _budget;
}
