using ChannelWatch.Core.Mailing;

namespace ChannelWatch.Core.Outbox;

/// <summary>Composes and sends owed mails, and says what became of them.</summary>
public sealed class MailActions(SchoolDirectory schools, MailComposer composer, IMailTransport transport, TimeProvider clock)
{
    public async Task<EffectResult> SendAsync(OwedEffect owed, MailEffect effect, CancellationToken cancellationToken)
    {
        var school = schools.Find(effect.School);
        if (school?.FindPerson(effect.To) is not { } person || person.HasLeft(school.Today(clock.GetUtcNow())))
        {
            return new EffectResult(EffectState.Dropped, "The person is no longer with the school.");
        }

        if (await composer.ComposeAsync(school, person, owed, effect, cancellationToken) is not { } mail)
        {
            return new EffectResult(EffectState.Dropped, "Nothing is left to tell: it was dealt with before the mail went.");
        }

        try
        {
            await transport.SendAsync(mail, cancellationToken);
            return new EffectResult(EffectState.Done, "Handed to the mail system.");
        }
        catch (MailException exception) when (exception.Permanent || clock.GetUtcNow() - owed.OwedAt > RetryTable.GiveUpAfter)
        {
            return new EffectResult(EffectState.Dead, exception.Message, FollowUps: Undeliverable(school, person, owed, effect, exception.Message));
        }
        catch (MailException exception)
        {
            return new EffectResult(EffectState.Owed, exception.Message, clock.GetUtcNow() + RetryTable.WaitAfter(owed.Attempts, exception.RetryAfter));
        }
    }

    /// <summary>
    /// A mail one person cannot get reaches others: a safeguarding mail the whole line of stand-ins at once, any other the technicians
    /// and the headteacher. A lost alert raises no further alert, so that a dead mail system cannot breed mails.
    /// </summary>
    private IReadOnlyList<NewEffect> Undeliverable(School school, Person person, OwedEffect owed, MailEffect effect, string why)
    {
        var now = clock.GetUtcNow();
        if (effect.Kind is MailKind.Alert or MailKind.Recovered or MailKind.Notice)
        {
            return [];
        }

        var note = $"A mail to {person.Name} cannot be delivered. Check the address in the configuration. {why}";
        var others = school.Holding(Role.Headteacher, now).Where(head => !head.Is(person.Email));
        var alert = Alerts.About(school, $"undeliverable:{owed.Id}", note, null, owed.Case, others, now).Where(next => ((MailEffect)next.Effect).To != person.Email);
        return effect.Kind != MailKind.Safeguarding ? [.. alert] :
        [
            .. alert,
            .. school.Holding(Role.Deputy, now).Where(deputy => !deputy.Is(person.Email)).Select(deputy => new NewEffect(
                $"alarm-instead:{owed.Id}:{deputy.Email}", effect with { To = deputy.Email }, owed.Case)),
        ];
    }
}
