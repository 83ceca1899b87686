using ChannelWatch.Core.Polling.Planning;

namespace ChannelWatch.Core.Polling;

/// <summary>Keeps the coverage ledger: after each good read, until when the channel is complete, and whether that closed a gap.</summary>
public sealed class CoverageLedger(ICoverageStore store, PollSchedule schedule, IConnectors connectors)
{
    /// <summary>Shorter silences than this are no gap, however often the channel is read.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(15);

    /// <summary>Notes a good read.</summary>
    /// <param name="channel">Read.</param>
    /// <param name="before">Its health before.</param>
    /// <param name="startedAt">When the read began: what was written before then has been seen.</param>
    /// <param name="found">Comments not on record before.</param>
    /// <param name="cancellationToken">Stops before anything is noted.</param>
    public async Task NoteReadAsync(Channel channel, ChannelHealth before, DateTimeOffset startedAt, int found, CancellationToken cancellationToken)
    {
        var known = await store.ReadAsync(channel.Id, startedAt, cancellationToken);
        var gap = known.CompleteUntil is { } until && startedAt - until > Patience(channel) ? new CoverageGap(until, startedAt, CauseOf(before) + Lost(channel, startedAt - until), found) : null;
        await store.NoteAsync(channel.Id, startedAt, gap, cancellationToken);
    }

    private TimeSpan Patience(Channel channel) => schedule.LongestWait(channel) * 3 is var polls && polls > Least ? polls : Least;

    /// <summary>A platform that keeps nothing for long has dropped the gap's beginning, which no later read brings back.</summary>
    private string Lost(Channel channel, TimeSpan gap) => connectors.ProfileOf(channel.Id).KeepsUnread is { } kept && gap > kept
        ? FormattableString.Invariant($"; what was older than {kept.TotalHours:0} hours could no longer be read")
        : "";

    private static string CauseOf(ChannelHealth before) => before.LastFailure switch
    {
        null => "ChannelWatch was not running",
        ChannelFailure.Credentials => "the sign-in was refused",
        ChannelFailure.Permission => "the account was not allowed to read",
        ChannelFailure.Throttled => "the platform asked to wait",
        ChannelFailure.Unreachable or ChannelFailure.ServerError => "the platform did not answer",
        _ => "the platform could not be read",
    };
}
