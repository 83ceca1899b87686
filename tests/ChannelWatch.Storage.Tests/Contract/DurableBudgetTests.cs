using ChannelWatch.Storage.Rations;

namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>The counter in the record keeps what every counter must, and outlives a restart.</summary>
public sealed class DurableBudgetTests : BudgetContract, IAsyncLifetime
{
    private Store _store = null!;

    protected override IPlatformBudget Budget => new DurableBudget(_store.Database, Clock);

    public async Task InitializeAsync() => _store = await Store.NewAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_restart_and_a_clock_set_back_free_nothing()
    {
        var day = new BudgetRule("units", 100, TimeSpan.FromDays(1));
        await Budget.TakeAsync("school", day, 100, None);

        Clock.Set(Clock.GetUtcNow().AddDays(-3));
        var wait = await Budget.TakeAsync("school", day, 1, None);

        Assert.InRange(wait!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(25));
        Assert.Equal(100, await Budget.SpentAsync("school", day, None));
    }
}
