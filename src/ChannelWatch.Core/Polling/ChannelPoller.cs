using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Judging;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Polling;

/// <summary>
/// The way of a comment up to its decision (DESIGN 2): read the channel, store page by page with the cursor, judge what is new. A crash
/// at any point loses nothing: what is stored and unjudged is judged by the next pass.
/// </summary>
public sealed class ChannelPoller(
    SchoolDirectory schools,
    IConnectors connectors,
    IIntakeStore intake,
    IChannelHealthStore healths,
    Judge judge,
    ChannelAlerts alerts,
    CoverageLedger coverage,
    HandWatch hands,
    TimeProvider clock,
    ILogger<ChannelPoller> logger)
{
    /// <summary>One pass over a channel. Never throws for a failing platform: the result and the channel's health say what happened.</summary>
    /// <param name="id">Which channel.</param>
    /// <param name="force">True reads even when the channel is being left alone after failures.</param>
    /// <param name="cancellationToken">Stops between two transactions.</param>
    public async Task<PollResult> PollAsync(ChannelId id, bool force, CancellationToken cancellationToken)
    {
        var school = schools.OwnerOf(id) ?? throw new KeyNotFoundException($"No channel \"{id}\" is configured.");
        var channel = school.FindChannel(id)!;
        var health = await healths.ReadAsync(id, cancellationToken);
        var firstRead = health.LastReadAt is null;
        var judged = await judge.JudgeAsync(school, channel, firstRead, cancellationToken);
        if (!force && !BackOff.MayTry(health, clock.GetUtcNow()))
        {
            return new PollResult(PollOutcome.Waiting, 0, 0, judged);
        }

        try
        {
            var startedAt = clock.GetUtcNow();
            var (fresh, edited) = await ReadAsync(channel, cancellationToken);
            judged += await judge.JudgeAsync(school, channel, firstRead, cancellationToken);
            await hands.LookAsync(channel, cancellationToken);
            await alerts.RecoveredAsync(school, channel, health, cancellationToken);
            await coverage.NoteReadAsync(channel, health, startedAt, fresh, cancellationToken);
            await healths.WriteAsync(BackOff.AfterSuccess(health, clock.GetUtcNow()), cancellationToken);
            logger.ChannelRead(id, fresh, edited, judged);
            return new PollResult(PollOutcome.Read, fresh, edited, judged);
        }
        catch (ChannelException failure)
        {
            judged += await judge.JudgeAsync(school, channel, firstRead, cancellationToken);
            await healths.WriteAsync(BackOff.AfterFailure(health, failure, clock.GetUtcNow()), cancellationToken);
            logger.ChannelNotRead(id, failure.Failure, failure.Message);
            return new PollResult(PollOutcome.Failed, 0, 0, judged, failure);
        }
    }

    private async Task<(int New, int Edited)> ReadAsync(Channel channel, CancellationToken cancellationToken)
    {
        var connector = connectors.For(channel.Id);
        var cursor = await intake.ReadCursorAsync(channel.Id, cancellationToken);
        var seen = new HashSet<CommentId>();
        var (fresh, edited) = (0, 0);
        DateTimeOffset? completeSince = null;
        await foreach (var page in connector.ReadAsync(cursor, cancellationToken))
        {
            var plausible = page with { Comments = [.. page.Comments.Select(comment => PlausibleTime.Of(comment, clock.GetUtcNow()))] };
            var result = await intake.StoreAsync(channel, plausible, clock.GetUtcNow(), cancellationToken);
            seen.UnionWith(page.Comments.Select(comment => comment.Id));
            (fresh, edited, completeSince) = (fresh + result.New, edited + result.Edited, page.CompleteSince);
        }

        if (completeSince is { } since)
        {
            await NoticeVanishedAsync(channel, connector, since, seen, cancellationToken);
        }

        return (fresh, edited);
    }

    private async Task NoticeVanishedAsync(Channel channel, IChannelConnector connector, DateTimeOffset since, HashSet<CommentId> seen, CancellationToken cancellationToken)
    {
        var present = await intake.ReadPresentSinceAsync(channel.Id, since, cancellationToken);
        var missing = present.Where(id => !seen.Contains(id)).ToList();
        if (missing.Count > 0)
        {
            var found = await connector.LookAsync(missing, cancellationToken);
            await intake.NoteVisibilityAsync(channel.Id, found, clock.GetUtcNow(), cancellationToken);
        }
    }
}
