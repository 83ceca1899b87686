namespace ChannelWatch.Core.Opinions;

/// <summary>Whether a question may be asked now.</summary>
/// <param name="Standing">Whether.</param>
/// <param name="Until">When to try again, for <see cref="BudgetStanding.Wait"/>.</param>
/// <param name="UsedThisMonth">Questions asked this month, this one included.</param>
public sealed record BudgetAnswer(BudgetStanding Standing, DateTimeOffset? Until, int UsedThisMonth);

/// <summary>How a ration stands.</summary>
public enum BudgetStanding
{
    Granted,

    /// <summary>The minute's ration is used up.</summary>
    Wait,

    /// <summary>The month's ration is used up.</summary>
    MonthSpent,
}
