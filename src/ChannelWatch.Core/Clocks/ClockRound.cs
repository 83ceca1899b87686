using ChannelWatch.Core.Watching;

namespace ChannelWatch.Core.Clocks;

/// <summary>
/// Everything that happens because time passes, called every half minute: each part works out what should have been told by now and
/// tells what was not, so a missed or repeated call does no harm.
/// </summary>
public sealed class ClockRound(SchoolDirectory schools, AlarmClock alarms, CaseReminders reminders, HandReminders hands, CheckClock checks, ChannelAlerts channels, DigestClock digests)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await alarms.RunAsync(cancellationToken);
        foreach (var school in schools.Schools)
        {
            await hands.RunAsync(school, cancellationToken);
            await reminders.RunAsync(school, cancellationToken);
            await checks.RunAsync(school, cancellationToken);
            await channels.RunAsync(school, cancellationToken);
            await digests.RunAsync(school, cancellationToken);
        }
    }
}
