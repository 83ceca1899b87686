using System.Collections.Concurrent;

namespace ChannelWatch.Core.Channels;

/// <summary>Counts rations in this process only, by a clock that nobody can set back.</summary>
public sealed class InProcessBudget(TimeProvider clock) : IPlatformBudget
{
    private readonly ConcurrentDictionary<(string Account, BudgetRule Rule), Queue<SpentSlice>> _spent = new();

    public ValueTask<TimeSpan?> TakeAsync(string account, BudgetRule rule, int units, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 1);
        var now = clock.GetElapsedTime(0, clock.GetTimestamp());
        var spent = _spent.GetOrAdd((account, rule), _ => new Queue<SpentSlice>());
        lock (spent)
        {
            return ValueTask.FromResult(Take(rule, spent, units, now));
        }
    }

    public ValueTask<int> SpentAsync(string account, BudgetRule rule, CancellationToken cancellationToken)
    {
        if (!_spent.TryGetValue((account, rule), out var spent))
        {
            return ValueTask.FromResult(0);
        }

        lock (spent)
        {
            Forget(rule, spent, clock.GetElapsedTime(0, clock.GetTimestamp()));
            return ValueTask.FromResult(spent.Sum(slice => slice.Units));
        }
    }

    private static TimeSpan? Take(BudgetRule rule, Queue<SpentSlice> spent, int units, TimeSpan now)
    {
        Forget(rule, spent, now);
        if (Ration.Wait(rule, spent, units, now) is { } wait)
        {
            return wait;
        }

        spent.Enqueue(new SpentSlice(Ration.SliceOf(rule, now), units));
        return null;
    }

    private static void Forget(BudgetRule rule, Queue<SpentSlice> spent, TimeSpan now)
    {
        var oldest = Ration.OldestCounted(rule, now);
        while (spent.TryPeek(out var first) && first.Slice < oldest)
        {
            spent.Dequeue();
        }
    }
}
