using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Clocks;

/// <summary>
/// Mails about cases that wait: for a decision, for an answer. Batched for each person: at once for the first, then at most one of a kind
/// per window; each case is told once to each person and kind.
/// </summary>
public sealed class CaseReminders(ICaseStore cases, IOutbox outbox, TimeProvider clock)
{
    private const int Most = 200;

    public async Task RunAsync(School school, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var queued = await cases.FindAsync(new CaseQuery { School = school.Id, States = [CaseState.Queued], Limit = Most }, cancellationToken);
        // What waits for a hand has mails of its own, with the steps.
        queued = [.. queued.Where(@case => @case.ByHand == ConnectorCapabilities.None)];
        await TellModeratorsAsync(school, MailKind.Queue, queued, cancellationToken);
        await TellHeadsAsync(school, MailKind.Undecided, [.. queued.Where(@case => now - @case.StateSince >= school.Alerts.UndecidedAfter)], cancellationToken);

        var rule = school.Acknowledgement;
        var unanswered = await cases.FindAsync(new CaseQuery { School = school.Id, UnansweredDueBefore = now + rule.WarnBefore, Limit = Most }, cancellationToken);
        await TellModeratorsAsync(school, MailKind.DueSoon, [.. unanswered.Where(@case => @case.DueAt > now)], cancellationToken);
        await TellModeratorsAsync(school, MailKind.Overdue, [.. unanswered.Where(@case => @case.DueAt <= now)], cancellationToken);
        await TellHeadsAsync(school, MailKind.Overdue, [.. unanswered.Where(@case => @case.DueAt + rule.ClimbAfter <= now)], cancellationToken);
    }

    private async Task TellModeratorsAsync(School school, MailKind kind, IReadOnlyList<Case> about, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var moderators = about.SelectMany(@case => school.ModeratorsOf(@case.Channel, now)).Distinct().ToList();
        foreach (var person in moderators)
        {
            await TellAsync(school, kind, person, [.. about.Where(@case => school.ModeratorsOf(@case.Channel, now).Contains(person))], cancellationToken);
        }
    }

    private async Task TellHeadsAsync(School school, MailKind kind, IReadOnlyList<Case> about, CancellationToken cancellationToken)
    {
        foreach (var head in about.Count == 0 ? [] : school.Holding(Role.Headteacher, clock.GetUtcNow()))
        {
            await TellAsync(school, kind, head, about, cancellationToken);
        }
    }

    private async Task TellAsync(School school, MailKind kind, Person person, IReadOnlyList<Case> about, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var notices = about.ToDictionary(@case => Notice(kind, person, @case));
        var untold = await outbox.UnpostedAsync([.. notices.Keys], cancellationToken);
        var series = $"{kind}:{school.Id}:{person.Email}:";
        if (untold.Count == 0 || await outbox.LastPostedAsync(series, cancellationToken) is { } last && now - last < school.Alerts.QueueMailWindow && now >= last)
        {
            return;
        }

        var stamp = FormattableString.Invariant($"{series}{now.UtcTicks}");
        var mail = new MailEffect(school.Id, person.Email, kind, [.. untold.Select(notice => notices[notice].Id)]);
        await outbox.PostOnceAsync([.. untold, stamp], [new NewEffect(stamp, mail)], now, cancellationToken);
    }

    private static string Notice(MailKind kind, Person person, Case @case)
    {
        var when = kind is MailKind.Queue or MailKind.Undecided ? @case.StateSince : @case.DueAt!.Value;
        return FormattableString.Invariant($"{kind}:case-{@case.Id}:{when.UtcTicks}:{person.Email}");
    }
}
