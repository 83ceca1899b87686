using ChannelWatch.Core.ByHand;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Storage.Cases;
using ChannelWatch.Storage.Intake;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Outbox;

/// <summary>Stores the result of a try with what follows from it.</summary>
internal static class CompleteEffect
{
    public static async Task RunAsync(Session session, long id, EffectResult result, DateTimeOffset now)
    {
        var effect = await session.FirstAsync<EffectRow>($"{EffectRow.Select} where id = @id", new { id });
        if (effect is null || effect.State != nameof(EffectState.Owed))
        {
            return;
        }

        if (result.State == EffectState.Owed)
        {
            await RetryAsync(session, effect, result, now);
        }
        else
        {
            await EndEffect.RunAsync(session, effect, result.State, result.Detail, now);
        }

        await ChangeCaseAsync(session, effect, result, now);
        foreach (var followUp in result.FollowUps ?? [])
        {
            await OweEffect.RunAsync(session, followUp, effect.School, EventKinds.Machine, now);
        }
    }

    private static async Task RetryAsync(Session session, EffectRow effect, EffectResult result, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            "update effects set due_at = @due, leased_until = null, last_result = @detail where id = @Id",
            new { effect.Id, due = StoredTime.Of(result.RetryAt ?? now), detail = StoredText.Of(result.Detail) });
        await EndEffect.AppendAsync(session, effect, "effect-retried", now);
    }

    private static async Task ChangeCaseAsync(Session session, EffectRow effect, EffectResult result, DateTimeOffset now)
    {
        if (result.Visibility is { } seen && await FactsAsync(session, effect) is { } facts)
        {
            await NoteVisibility.RunAsync(session, facts, seen, effect.Id, now);
        }

        var changes = result.Reopen || result.ByHand != ConnectorCapabilities.None;
        if (changes && await FactsAsync(session, effect) is { } reopened && Words.Read<CaseState>(reopened.State) is not (CaseState.Gone or CaseState.SchoolsOwn))
        {
            await ApplyChange.RunAsync(session, reopened, Reopening(reopened, result, now));
        }
    }

    private static CaseChange Reopening(CaseFacts facts, EffectResult result, DateTimeOffset now) => new()
    {
        Case = new CaseId(facts.Id),
        NewState = result.Reopen ? CaseState.Queued : null,
        ByHand = HandWork.Parts(result.ByHand).Aggregate(Words.ReadMaybe<ConnectorCapabilities>(facts.ByHand) ?? ConnectorCapabilities.None, HandWork.With),
        Decision = new Decision(DecisionAction.Queue, Actor.Machine, result.Detail, (int)facts.Latest, now),
    };

    private static async Task<CaseFacts?> FactsAsync(Session session, EffectRow effect) => effect.ToEffect().Effect switch
    {
        _ when effect.CaseId is { } id => await CaseFacts.OfAsync(session, new CaseId(id)),
        SetVisibilityEffect set => await CaseFacts.OfAsync(session, set.Channel, set.Comment),
        _ => null,
    };
}
