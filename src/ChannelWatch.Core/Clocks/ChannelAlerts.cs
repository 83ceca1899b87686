using System.Globalization;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Polling.Planning;

namespace ChannelWatch.Core.Clocks;

/// <summary>Tells people when a channel cannot be read, and when it can again (promise 5).</summary>
public sealed class ChannelAlerts(IChannelHealthStore healths, IOutbox outbox, ITokenRegister tokens, PollSchedule schedule, TimeProvider clock)
{
    /// <summary>A channel that needs a person (permission, not found) is told from the second refusal in a row on, a refused sign-in from the first.</summary>
    private const int SureFromLevel = 2;

    public async Task RunAsync(School school, CancellationToken cancellationToken)
    {
        foreach (var channel in school.Channels)
        {
            var health = await healths.ReadAsync(channel.Id, cancellationToken);
            if (health.FailingSince is { } since && IsTold(school, channel, health, clock.GetUtcNow()))
            {
                await TellAsync(school, channel, since, Words(school, channel, health), recovered: false, cancellationToken, await StepsAsync(channel, health, cancellationToken));
            }
            else if (health is { FailingSince: null, LastReadAt: { } read } && clock.GetUtcNow() - read > Patience(school, channel))
            {
                await TellAsync(school, channel, read, $"It has not been read since {Local(school, read)}, though nothing was reported wrong. Look at the service's log.", recovered: false, cancellationToken);
            }
        }
    }

    /// <summary>Called with the health before a good read: closes an alert that was told.</summary>
    public async Task RecoveredAsync(School school, Channel channel, ChannelHealth before, CancellationToken cancellationToken)
    {
        if (before.FailingSince is not { } since || (await outbox.UnpostedAsync([Notice(channel, since, recovered: false)], cancellationToken)).Count > 0)
        {
            return;
        }

        var blind = before.LastReadAt is { } last ? $"It had last been read completely at {Local(school, last)}; what was written since has now been read." : "Its history has now been read.";
        await TellAsync(school, channel, since, $"It can be read again. {blind}", recovered: true, cancellationToken);
    }

    private async Task<IReadOnlyList<string>?> StepsAsync(Channel channel, ChannelHealth health, CancellationToken cancellationToken) =>
        health.LastFailure is ChannelFailure.Credentials ? (await tokens.ReadNoteAsync(channel.Id, cancellationToken))?.Steps : null;

    private bool IsTold(School school, Channel channel, ChannelHealth health, DateTimeOffset now)
    {
        var needsPerson = health.LastFailure is ChannelFailure.Credentials or ChannelFailure.Permission or ChannelFailure.NotFound;
        return health.LastFailure is ChannelFailure.Credentials || (needsPerson && health.Level >= SureFromLevel) || now - health.FailingSince >= Patience(school, channel);
    }

    private TimeSpan Patience(School school, Channel channel)
    {
        var polls = schedule.LongestWait(channel) * 3;
        return school.Alerts.UnreadableAfter > polls ? school.Alerts.UnreadableAfter : polls;
    }

    private async Task TellAsync(School school, Channel channel, DateTimeOffset since, string words, bool recovered, CancellationToken cancellationToken, IReadOnlyList<string>? steps = null)
    {
        var now = clock.GetUtcNow();
        var notice = Notice(channel, since, recovered);
        var told = school.ModeratorsOf(channel.Id, now).Concat(school.Holding(Role.Headteacher, now));
        await outbox.PostOnceAsync([notice], Alerts.About(school, notice, words, channel.Id, null, told, now, recovered, steps), now, cancellationToken);
    }

    private static string Notice(Channel channel, DateTimeOffset since, bool recovered) =>
        FormattableString.Invariant($"{(recovered ? "readable" : "unreadable")}:{channel.Id}:{since.UtcTicks}");

    private static string Words(School school, Channel channel, ChannelHealth health) =>
        $"It cannot be read since {Local(school, health.FailingSince!.Value)}: {health.LastError} Nothing is lost: ChannelWatch goes on trying and reads what was missed. Until then please look at {channel.Name} by hand.";

    private static string Local(School school, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, school.Zone).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);
}
