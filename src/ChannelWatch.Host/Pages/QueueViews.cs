using ChannelWatch.Core.ByHand;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Host.Links;

namespace ChannelWatch.Host.Pages;

/// <summary>Gathers what waits for a person.</summary>
internal sealed class QueueViews(ICaseStore cases, IAlarmStore alarms, CaseLines lines, ReviewLinks links, PageForms forms, TimeProvider time)
{
    private const int MostLines = 100;
    private const int MostAtOnce = 50;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(366);

    public async Task<QueueView> BuildAsync(LinkReading.Valid link, Notice? notice, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var mine = new CaseQuery
        {
            School = link.School.Id,
            Channels = [.. link.School.Channels.Where(channel => link.Person.MayDecideOn(channel.Id)).Select(channel => channel.Id)],
            Limit = MostLines,
        };
        var waiting = await cases.FindAsync(mine with { States = [CaseState.Queued] }, cancellationToken);
        var byHand = await cases.FindAsync(mine with { ByHand = true }, cancellationToken);
        var hidden = await cases.FindAsync(mine with { States = [CaseState.Hidden], StateSinceAfter = now - Lately }, cancellationToken);
        var answers = await cases.FindAsync(mine with { States = [CaseState.Published], UnansweredDueBefore = now + Ahead }, cancellationToken);
        IReadOnlyList<Case> toAnswer = [.. answers.OrderBy(found => found.DueAt).Take(MostAtOnce)];
        return new QueueView
        {
            School = link.School,
            Person = link.Person,
            Now = now,
            Alarms = await AlarmsAsync(link, now, cancellationToken),
            ByHand = [.. byHand.OrderBy(found => found.ByHandSince).Select(found => Line(link, found, $"{ToDo(found)}: asked {Words.Away(found.ByHandSince ?? found.StateSince, now)}", late: true))],
            Waiting = [.. waiting.Where(found => found.ByHand == ConnectorCapabilities.None).OrderBy(found => found.DueAt ?? DateTimeOffset.MaxValue).ThenBy(found => found.StateSince).Select(found => Line(link, found, WaitsSince(found, now), IsLate(found, now)))],
            ToAnswer = [.. toAnswer.Select(found => Line(link, found, Due(found, now), IsLate(found, now)))],
            HiddenLately = [.. hidden.Select(found => Line(link, found, $"Hidden {Words.Away(found.StateSince, now)} by {found.Decided?.By.Name ?? Actor.Machine.Name}", false))],
            Nonce = forms.Nonce(link.Ticket.Id, ReviewSubject.Of(toAnswer)),
            Notice = notice,
        };
    }

    private async Task<IReadOnlyList<QueueLine>> AlarmsAsync(LinkReading.Valid link, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shown = new List<QueueLine>();
        foreach (var alarm in (await alarms.OpenAsync(cancellationToken)).Where(alarm => alarm.School == link.School.Id && link.Person.MayDecideOn(alarm.Channel)))
        {
            if (await cases.GetAsync(alarm.Case, cancellationToken) is { } found)
            {
                shown.Add(Line(link, found, $"Raised {Words.Away(alarm.RaisedAt, now)}; nobody has it yet", late: true));
            }
        }

        return shown;
    }

    private QueueLine Line(LinkReading.Valid link, Case found, string when, bool late) => new(
        found.Id,
        link.School.FindChannel(found.Channel)?.Name ?? found.Channel.Value,
        CaseLines.Initials(found.Author.Name),
        Visible.Of(lines.Excerpt(found)),
        found.Verdict is { Reasons: [var why, ..] } ? why : null,
        when,
        late,
        links.ToCase(link.School.Id, link.Person, found.Id, link.Ticket.IssuedAt));

    private static string ToDo(Case found) => string.Join(", ", HandWork.Parts(found.ByHand).Select(HandSteps.Title));

    private static string WaitsSince(Case found, DateTimeOffset now) =>
        found is { DueAt: not null, Acknowledged: null } ? $"Came in {Words.Away(found.StateSince, now)}. {Due(found, now)}" : $"Came in {Words.Away(found.StateSince, now)}";

    private static string Due(Case found, DateTimeOffset now) => IsLate(found, now) ? $"Answer was due {Words.Away(found.DueAt!.Value, now)}" : $"Answer due {Words.Away(found.DueAt!.Value, now)}";

    private static bool IsLate(Case found, DateTimeOffset now) => found is { Acknowledged: null, DueAt: { } due } && due <= now;
}
