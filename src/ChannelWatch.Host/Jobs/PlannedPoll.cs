using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Polling.Planning;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>
/// Polls a channel and moves its trigger to when the plan wants the next poll. The trigger goes on repeating at the school's interval, so that
/// a poll that fails before it is moved is not the last.
/// </summary>
internal sealed class PlannedPoll(ChannelPoller poller, PollSchedule schedule, IChannelHealthStore healths, SchoolDirectory schools, Installation installation)
{
    public async Task RunAsync(ChannelId id, IScheduler scheduler, CancellationToken cancellationToken)
    {
        await poller.PollAsync(id, force: false, cancellationToken);
        if (installation.IsDemo || schools.OwnerOf(id) is not { } school)
        {
            return;
        }

        var channel = school.FindChannel(id)!;
        var next = await schedule.NextAsync(school, channel, await healths.ReadAsync(id, cancellationToken), cancellationToken);
        var key = new TriggerKey(id.Value, Schedule.Polls);
        await scheduler.RescheduleJob(key, Schedule.PollTrigger(id, next, channel.PollEvery), cancellationToken);
    }
}
