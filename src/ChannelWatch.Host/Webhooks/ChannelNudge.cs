using ChannelWatch.Core.Channels;
using ChannelWatch.Host.Jobs;
using Quartz;

namespace ChannelWatch.Host.Webhooks;

/// <summary>
/// Has a channel read soon. However many nudges come, one read follows them, at most one in ten seconds for each channel; back-off and waits the
/// platform asked for hold all the same.
/// </summary>
internal sealed class ChannelNudge(ISchedulerFactory schedulers, TimeProvider clock)
{
    /// <summary>Platforms tell of a comment before their own lists show it; and a burst is read at once.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(10);

    public async Task NudgeAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        if (scheduler is null)
        {
            return;
        }

        var waiting = await scheduler.GetTriggersOfJob(Schedule.JobOf(channel), cancellationToken);
        if (waiting.Count == 0 || waiting.Any(trigger => trigger.Key.Equals(KeyOf(channel))))
        {
            return;
        }

        try
        {
            await scheduler.ScheduleJob(TriggerBuilder.Create().WithIdentity(KeyOf(channel)).ForJob(Schedule.JobOf(channel)).StartAt(clock.GetUtcNow() + Gathering).Build(), cancellationToken: cancellationToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another nudge was a moment quicker.
        }
    }

    public static TriggerKey KeyOf(ChannelId channel) => new(channel.Value, "nudges");
}
