using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Records;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Core.Reporting;

/// <summary>Gathers one day of one school from the record (R47).</summary>
public sealed class DigestBuilder(
    ICaseStore cases, IAlarmStore alarms, IChannelHealthStore healths, ICoverageStore coverages, IOutbox outbox, IEventLog log, IDriftStore drift, CaseLines lines, IConnectors connectors, ICheckLog checks, TimeProvider clock)
{
    private const int MostLines = 50;
    private const int DriftDays = 28;

    public async Task<DailyDigest> BuildAsync(School school, DateOnly date, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (from, until) = (LocalTime.At(school.Zone, date, TimeOnly.MinValue), LocalTime.At(school.Zone, date.AddDays(1), TimeOnly.MinValue));
        var seen = await cases.FindAsync(new CaseQuery { School = school.Id, SeenFrom = from, SeenBefore = until, Limit = 10_000 }, cancellationToken);
        var down = await cases.FindAsync(
            new CaseQuery { School = school.Id, States = [CaseState.Hidden, CaseState.Removed], StateSinceAfter = from.AddTicks(-1), Limit = 10_000 }, cancellationToken);
        var waiting = await cases.FindAsync(new CaseQuery { School = school.Id, States = [CaseState.Queued], Limit = MostLines }, cancellationToken);
        var byHand = await cases.FindAsync(new CaseQuery { School = school.Id, ByHand = true, Limit = MostLines }, cancellationToken);
        var overdue = await cases.FindAsync(new CaseQuery { School = school.Id, UnansweredDueBefore = now, Limit = MostLines }, cancellationToken);
        return new DailyDigest
        {
            School = school,
            Date = date,
            From = from,
            Until = until,
            Channels = await ChannelsAsync(school, seen, from, until, cancellationToken),
            Categories = Categories(seen),
            Hidden = [.. down.Where(@case => @case.StateSince < until).Take(MostLines).Select(@case => Line(school, @case, @case.Decided?.By.Name ?? Actor.Machine.Name, @case.StateSince))],
            ByHand = [.. byHand.OrderBy(@case => @case.ByHandSince).Select(@case => Line(school, @case, WaitsFor(school, @case, now), @case.ByHandSince ?? @case.StateSince))],
            Waiting = [.. waiting.Where(@case => @case.ByHand == ConnectorCapabilities.None).OrderBy(@case => @case.StateSince).Select(@case => Line(school, @case, WaitsFor(school, @case, now), @case.StateSince))],
            Overdue = [.. overdue.OrderBy(@case => @case.DueAt).Select(@case => Line(school, @case, WaitsFor(school, @case, now), @case.DueAt!.Value))],
            Drift = Drift.Of(DriftDays, await drift.ReadAsync(school.Id, until.AddDays(-DriftDays), until, cancellationToken)),
            OpenAlarms = [.. (await alarms.OpenAsync(cancellationToken)).Where(alarm => alarm.School == school.Id)],
            Acknowledged = await cases.CountAsync(new CaseQuery { School = school.Id, AcknowledgedFrom = from, AcknowledgedBefore = until }, cancellationToken),
            DeadEffects = (await outbox.BacklogAsync(cancellationToken)).Dead,
            Seal = await log.HeadAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<ChannelDay>> ChannelsAsync(School school, IReadOnlyList<Case> seen, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var days = new List<ChannelDay>();
        foreach (var channel in school.Channels)
        {
            var own = seen.Where(@case => @case.Channel == channel.Id && @case.State != CaseState.SchoolsOwn).ToList();
            var coverage = await coverages.ReadAsync(channel.Id, from, cancellationToken);
            var day = new ChannelDay(
                channel,
                own.Count,
                own.Count(@case => @case.State == CaseState.Published),
                own.Count(@case => @case.State == CaseState.Queued),
                own.Count(@case => @case.State is CaseState.Hidden or CaseState.Removed),
                await healths.ReadAsync(channel.Id, cancellationToken))
            {
                CompleteUntil = coverage.CompleteUntil,
                Gaps = [.. coverage.Gaps.Where(gap => gap.Until < until)],
            };
            days.Add(connectors.For(channel.Id) is IWatchedByHand { Watch: var watch } ? await LookedAtAsync(school, day, watch, cancellationToken) : day);
        }

        return days;
    }

    private async Task<ChannelDay> LookedAtAsync(School school, ChannelDay day, ManualWatch watch, CancellationToken cancellationToken)
    {
        var last = await checks.LatestAsync(day.Channel.Id, 1, cancellationToken) is [var newest] ? newest : null;
        var due = CheckDays.NewestDue(school, watch, clock.GetUtcNow());
        return day with { Watch = watch, LastCheck = last, CheckMissing = due is { } asked && !(last is not null && school.Today(last.At) >= asked) ? asked : null };
    }

    private static List<(Category Category, int Count)> Categories(IReadOnlyList<Case> seen) =>
    [
        .. seen.Where(@case => @case.Verdict is not null)
            .SelectMany(@case => @case.Verdict!.Violations.Concat(@case.Verdict.Flags))
            .Where(category => category != Category.Criticism)
            .GroupBy(category => category)
            .Select(group => (group.Key, group.Count()))
            .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Key),
    ];

    private DigestLine Line(School school, Case @case, string who, DateTimeOffset since) => new(
        @case.Id,
        school.FindChannel(@case.Channel)?.Name ?? @case.Channel.Value,
        lines.Excerpt(@case),
        @case.Decided?.Reason is { Length: > 0 } reason ? reason : (@case.Verdict is { Reasons.Count: > 0 } verdict ? verdict.Reasons[0] : ""),
        who,
        since);

    private static string WaitsFor(School school, Case @case, DateTimeOffset now) =>
        string.Join(", ", school.ModeratorsOf(@case.Channel, now).Select(person => person.Name).Take(3));
}
