using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Polling.Planning;
using ChannelWatch.Core.Records;
using ChannelWatch.Core.Schools;
using Quartz;

namespace ChannelWatch.Host.Health;

/// <summary>Asks the parts how they are.</summary>
internal sealed class HealthReader(SchoolDirectory schools, IChannelHealthStore healths, ICoverageStore coverages, IOutbox outbox, ISchedulerFactory schedulers, PollSchedule schedule, IEnumerable<ISharedMemoryState> shared, TimeProvider clock)
{
    /// <summary>Mails and actions are tried every two seconds; owed this long means something refuses them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<HealthReport> ReadAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken) is { Status: SchedulerStatus.Running };
        try
        {
            var channels = new List<ChannelReport>();
            foreach (var (_, channel) in schools.AllChannels)
            {
                var health = await healths.ReadAsync(channel.Id, cancellationToken);
                channels.Add(new ChannelReport(channel.Id.Value, health.Level, health.LastFailure?.ToString(), health.FailingSince, health.LastReadAt, (await coverages.ReadAsync(channel.Id, clock.GetUtcNow(), cancellationToken)).CompleteUntil));
            }

            var backlog = await outbox.BacklogAsync(cancellationToken);
            var problems = Problems(channels, backlog, scheduler).ToList();
            var status = !scheduler ? "unready" : problems.Count > 0 ? "degraded" : "ready";
            return new HealthReport(status, Store: true, scheduler, channels, new OutboxReport(backlog.Owed, backlog.Dead, backlog.OldestDueAt), problems);
        }
        catch (StoreException)
        {
            return new HealthReport("unready", Store: false, scheduler, [], new OutboxReport(0, 0, null), ["The record cannot be read; see the log."]);
        }
    }

    private IEnumerable<string> Problems(List<ChannelReport> channels, OutboxBacklog backlog, bool scheduler)
    {
        if (!scheduler)
        {
            yield return "The scheduler does not run.";
        }

        foreach (var trouble in shared.Select(memory => memory.Trouble).OfType<string>())
        {
            yield return $"Redis is not to be had ({trouble}); everything goes on without it, slower.";
        }

        foreach (var channel in channels.Where(channel => channel.FailingSince is not null))
        {
            yield return $"The channel {channel.Channel} cannot be read ({channel.Failure}).";
        }

        foreach (var (_, channel) in schools.AllChannels)
        {
            var last = channels.First(report => report.Channel == channel.Id.Value);
            if (last is { FailingSince: null, LastReadAt: { } at } && clock.GetUtcNow() - at > (schedule.LongestWait(channel) * 3) + Patience)
            {
                yield return $"The channel {channel.Id} has not been read since {at:u}, although nothing was refused.";
            }
        }

        if (backlog.OldestDueAt is { } oldest && clock.GetUtcNow() - oldest > Patience)
        {
            yield return $"{backlog.Owed} actions or mails are owed, the oldest for more than {Patience.TotalMinutes:0} minutes.";
        }

        if (backlog.Dead > 0)
        {
            yield return $"{backlog.Dead} actions or mails were given up.";
        }
    }
}
