using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Clocks;

/// <summary>Sends a safeguarding mail again until somebody presses "I have it", and to the deputies when nobody does (promise 7).</summary>
public sealed class AlarmClock(SchoolDirectory schools, IAlarmStore alarms, IOutbox outbox, TimeProvider clock)
{
    /// <summary>After this long without an answer reminders come hourly: nobody reads the seventeenth quarter-hourly one.</summary>
    private static readonly TimeSpan Urgent = TimeSpan.FromHours(4);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var alarm in await alarms.OpenAsync(cancellationToken))
        {
            if (schools.Find(alarm.School) is { } school && RoundAt(now - alarm.RaisedAt, school.Alerts.ResendAlarmEvery) is var round and > 0)
            {
                var raised = FormattableString.Invariant($"{alarm.RaisedAt.UtcTicks}");
                var withDeputies = now - alarm.RaisedAt >= school.Alerts.DeputiesAfter;
                var mails = SafeguardingMails.Round(school, alarm.Case, 0, round, withDeputies, now, raised);
                await outbox.PostOnceAsync([$"alarm:{alarm.Case}:{raised}:{round}"], mails, now, cancellationToken);
            }
        }
    }

    /// <summary>Which reminder is due after an alarm has stood for a while; 0 is the first mail. Rounds missed while down are not made up.</summary>
    public static int RoundAt(TimeSpan stood, TimeSpan every)
    {
        var quick = (int)(Urgent / every);
        return stood < Urgent ? (int)(stood / every) : quick + (int)((stood - Urgent) / TimeSpan.FromHours(1));
    }
}
