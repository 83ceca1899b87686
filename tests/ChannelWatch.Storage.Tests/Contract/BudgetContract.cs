using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>What every counter of rations must keep, wherever it counts.</summary>
public abstract class BudgetContract
{
    protected static readonly CancellationToken None = CancellationToken.None;

    private static readonly BudgetRule Ten = new("calls", 10, TimeSpan.FromHours(1));

    protected FixedClock Clock { get; } = new();

    protected abstract IPlatformBudget Budget { get; }

    /// <summary>An account no other test spends from.</summary>
    protected static string NewAccount() => $"account-{Guid.NewGuid():N}";

    [SkippableFact]
    public async Task What_is_left_of_a_ration_is_taken_and_no_more()
    {
        var account = NewAccount();

        var first = await Budget.TakeAsync(account, Ten, 7, None);
        var tooMuch = await Budget.TakeAsync(account, Ten, 4, None);
        var rest = await Budget.TakeAsync(account, Ten, 3, None);

        Assert.Null(first);
        Assert.NotNull(tooMuch);
        Assert.Null(rest);
    }

    [SkippableFact]
    public async Task After_the_wait_that_was_told_so_many_units_are_free()
    {
        var account = NewAccount();
        await Budget.TakeAsync(account, Ten, 6, None);
        Clock.Advance(TimeSpan.FromMinutes(20));
        await Budget.TakeAsync(account, Ten, 4, None);

        var wait = await Budget.TakeAsync(account, Ten, 5, None);
        Clock.Advance(wait!.Value);

        Assert.InRange(wait.Value, TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(41));
        Assert.Null(await Budget.TakeAsync(account, Ten, 5, None));
    }

    [SkippableFact]
    public async Task Accounts_and_rations_are_counted_each_for_itself()
    {
        var (one, other) = (NewAccount(), NewAccount());
        await Budget.TakeAsync(one, Ten, 10, None);

        Assert.Null(await Budget.TakeAsync(other, Ten, 10, None));
        Assert.Null(await Budget.TakeAsync(one, Ten with { Name = "cents" }, 10, None));
        Assert.NotNull(await Budget.TakeAsync(one, Ten, 1, None));
    }

    [SkippableFact]
    public async Task What_exceeds_the_whole_ration_is_never_taken()
    {
        var account = NewAccount();

        Assert.Equal(Ten.Window, await Budget.TakeAsync(account, Ten, 11, None));
        Assert.Null(await Budget.TakeAsync(account, Ten, 10, None));
    }

    [SkippableFact]
    public async Task Many_callers_at_once_never_overdraw()
    {
        var account = NewAccount();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(async () => await Budget.TakeAsync(account, Ten, 1, None))));

        Assert.Equal(10, answers.Count(wait => wait is null));
    }

    [SkippableFact]
    public void No_window_wherever_it_begins_holds_more_than_the_ration()
    {
        _ = Budget;
        var steps = Gen.Zip(Gen.Choose(0, 2000), Gen.Choose(1, 10)).ArrayOf(40);

        Prop.ForAll(steps.ToArbitrary(), script => NeverOver(script).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    private async Task<bool> NeverOver((int Seconds, int Units)[] script)
    {
        var account = NewAccount();
        var taken = new List<(DateTimeOffset At, int Units)>();
        foreach (var (seconds, units) in script)
        {
            Clock.Advance(TimeSpan.FromSeconds(seconds));
            if (await Budget.TakeAsync(account, Ten, units, None) is null)
            {
                taken.Add((Clock.GetUtcNow(), units));
            }
        }

        return taken.Count > 0 && taken.All(last => taken.Where(one => one.At <= last.At && last.At - one.At <= Ten.Window).Sum(one => one.Units) <= Ten.Units);
    }
}
