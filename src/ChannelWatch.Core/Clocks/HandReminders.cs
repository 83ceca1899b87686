using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Clocks;

/// <summary>
/// Mails the steps of what only a hand can do on a platform: at once, one mail for each case, and again until it is done; to the headteacher
/// as well when nobody does it.
/// </summary>
public sealed class HandReminders(ICaseStore cases, IConnectors connectors, IOutbox outbox, TimeProvider clock)
{
    private const int Most = 200;

    public async Task RunAsync(School school, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var @case in await cases.FindAsync(new CaseQuery { School = school.Id, ByHand = true, Limit = Most }, cancellationToken))
        {
            if (@case.ByHandSince is { } since && now >= since + Patience(school, @case))
            {
                await TellAsync(school, @case, since, (int)((now - since) / school.Alerts.RemindByHandEvery), cancellationToken);
            }
        }
    }

    private async Task TellAsync(School school, Case @case, DateTimeOffset since, int round, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var told = school.ModeratorsOf(@case.Channel, now).Concat(now - since >= school.Alerts.UndecidedAfter ? school.Holding(Role.Headteacher, now) : []).Distinct();
        var notice = FormattableString.Invariant($"by-hand:{@case.Id}:{since.UtcTicks}:{round}");
        await outbox.PostOnceAsync(
            [notice],
            [.. told.Select(person => new NewEffect($"{notice}:{person.Email}", new MailEffect(school.Id, person.Email, MailKind.ByHand, [@case.Id], Round: round), @case.Id))],
            now,
            cancellationToken);
    }

    private TimeSpan Patience(School school, Case @case) =>
        school.FindChannel(@case.Channel) is not null && connectors.For(@case.Channel) is IOutsideActor actor ? actor.ActsWithin : TimeSpan.Zero;
}
