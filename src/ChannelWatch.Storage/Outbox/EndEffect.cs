using ChannelWatch.Core.Outbox;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Outbox;

/// <summary>Ends an effect for good and says so in the event log.</summary>
internal static class EndEffect
{
    public static async Task RunAsync(Session session, EffectRow effect, EffectState state, string detail, DateTimeOffset now)
    {
        await session.ExecuteAsync(
            "update effects set state = @state, ended_at = @now, leased_until = null, last_result = @detail where id = @Id",
            new { effect.Id, state = state.ToString(), now = StoredTime.Of(now), detail = StoredText.Of(detail) });
        await AppendAsync(session, effect, "effect-" + Word(state), now);
    }

    public static Task<long> AppendAsync(Session session, EffectRow effect, string kind, DateTimeOffset now)
    {
        var data = EventData.Of(("effect", effect.Id), ("key", StoredText.Read(effect.Key)), ("attempts", effect.Attempts));
        return AppendEvent.RunAsync(session, new NewEvent(now, effect.School, effect.CaseId, kind, EventKinds.Machine, data));
    }

    private static string Word(EffectState state) => state switch
    {
        EffectState.Done => "done",
        EffectState.Dropped => "dropped",
        EffectState.Dead => "dead",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not an end."),
    };
}
