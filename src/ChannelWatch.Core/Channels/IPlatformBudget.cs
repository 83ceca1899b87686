namespace ChannelWatch.Core.Channels;

/// <summary>Keeps count of what was asked of a platform, so that a ration is never overdrawn. Shared by workers where a shared store is configured.</summary>
public interface IPlatformBudget
{
    /// <summary>Takes <paramref name="units"/> of the ration of <paramref name="account"/> if they are left: all or nothing, never over.</summary>
    /// <param name="account">Whose ration: usually the channel's id, or the application's where the platform counts by application.</param>
    /// <param name="rule">The ration.</param>
    /// <param name="units">What the call costs, 1 or more.</param>
    /// <param name="cancellationToken">Stops waiting for a shared store.</param>
    /// <returns>Null when taken; otherwise how long until so many are free again, which a connector reports as <see cref="ChannelFailure.Throttled"/>.</returns>
    ValueTask<TimeSpan?> TakeAsync(string account, BudgetRule rule, int units, CancellationToken cancellationToken);

    /// <summary>How many units of the ration count as spent at present; for planning, never for permission.</summary>
    ValueTask<int> SpentAsync(string account, BudgetRule rule, CancellationToken cancellationToken);
}
