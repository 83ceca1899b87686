namespace ChannelWatch.Core.Channels;

/// <summary>
/// The arithmetic of a ration, the same wherever it is counted. Spending is noted by slices of the window; a slice counts for one whole window
/// after its end, so that no window of that length, wherever it begins, ever holds more than the ration.
/// </summary>
public static class Ration
{
    /// <summary>Finer slices would be fairer by less than a half percent and cost more to keep.</summary>
    private const int SlicesInWindow = 256;

    public static long SliceOf(BudgetRule rule, TimeSpan now) => now.Ticks / Width(rule);

    /// <summary>Slices before this one no longer count.</summary>
    public static long OldestCounted(BudgetRule rule, TimeSpan now) => Math.Max(0, (now - rule.Window).Ticks) / Width(rule);

    /// <summary>Null when so many units are free; otherwise how long until they are. What exceeds the whole ration is never free: a whole window each time.</summary>
    /// <param name="rule">The ration.</param>
    /// <param name="spent">What counts at present, oldest first.</param>
    /// <param name="units">How many are wanted.</param>
    /// <param name="now">Since the same time zero as the slices.</param>
    public static TimeSpan? Wait(BudgetRule rule, IEnumerable<SpentSlice> spent, int units, TimeSpan now)
    {
        var counted = spent.ToList();
        var over = counted.Sum(slice => (long)slice.Units) + units - rule.Units;
        if (over <= 0)
        {
            return null;
        }

        foreach (var slice in counted)
        {
            over -= slice.Units;
            if (over <= 0)
            {
                return FreeAgain(rule, slice.Slice) - now;
            }
        }

        return rule.Window;
    }

    /// <summary>When what was spent in a slice is free again.</summary>
    public static TimeSpan FreeAgain(BudgetRule rule, long slice) => TimeSpan.FromTicks((slice + 1) * Width(rule)) + rule.Window;

    private static long Width(BudgetRule rule) => Math.Max(1, rule.Window.Ticks / SlicesInWindow);
}
