using ChannelWatch.Core.Outbox;
using ChannelWatch.Storage.Clocks;
using ChannelWatch.Storage.Judging;
using ChannelWatch.Storage.Outbox;

namespace ChannelWatch.Storage.Cases;

/// <summary>Carries out one decision on a case with all it entails, within the transaction that is open.</summary>
internal static class ApplyChange
{
    private const string Update =
        """
        update cases set version = version + 1,
          state_since = case when @state is null or state = @state then state_since else @at end,
          state = coalesce(@state, state),
          decided_id = case when @state is null then decided_id else @decision end,
          strike = coalesce(@strike, strike),
          due_at = case when @clock = 1 then @dueAt else due_at end,
          by_hand_since = case when @hands = 0 then by_hand_since when @byHand is null then null when by_hand = @byHand then by_hand_since else @at end,
          by_hand = case when @hands = 1 then @byHand else by_hand end
        where id = @Id
        """;

    public static async Task RunAsync(Session session, CaseFacts facts, CaseChange change)
    {
        var decision = await AddDecision.RunAsync(session, facts, change.Decision, change.ByHand is { } asked && asked != ConnectorCapabilities.None ? asked : null);
        await session.ExecuteAsync(
            Update,
            new
            {
                facts.Id,
                state = change.NewState?.ToString(),
                at = StoredTime.Of(change.Decision.At),
                decision,
                strike = Strike(change),
                clock = change.Due is null ? 0 : 1,
                dueAt = StoredTime.Of(change.Due?.At),
                hands = change.ByHand is null ? 0 : 1,
                byHand = change.ByHand is { } waits and not ConnectorCapabilities.None ? waits.ToString() : null,
            });
        if (change.Acknowledged is { } answer)
        {
            await Acknowledge.RunAsync(session, facts, answer, change.Decision.At);
        }

        await RunAlarmAsync(session, facts, change);
        await KeepMarks.RunAsync(session, facts, change);
        foreach (var effect in change.Effects)
        {
            await OweAsync(session, facts, change, effect);
        }
    }

    private static async Task RunAlarmAsync(Session session, CaseFacts facts, CaseChange change)
    {
        if (change.RaiseAlarm)
        {
            await Alarms.RaiseAsync(session, facts, change.Decision);
        }

        if (change.TakeCharge)
        {
            await Alarms.TakeAsync(session, facts, change.Decision);
        }
    }

    private static Task OweAsync(Session session, CaseFacts facts, CaseChange change, NewEffect effect) =>
        OweEffect.RunAsync(session, effect, facts.School, change.Decision.By.Email ?? Records.EventKinds.Machine, change.Decision.At);

    /// <summary>What stands against the author until a person takes it back; null leaves it.</summary>
    private static int? Strike(CaseChange change) => change.Decision.Action switch
    {
        DecisionAction.DoneByHand when change.NewState is CaseState.Hidden or CaseState.Removed => 1,
        DecisionAction.Hide or DecisionAction.Remove or DecisionAction.Block => 1,
        DecisionAction.Approve or DecisionAction.Restore => 0,
        _ => null,
    };
}
