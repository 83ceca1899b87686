using ChannelWatch.Core.Outbox;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Outbox;

/// <summary>Owes an effect once, in the transaction of the decision that caused it, and drops what it overtakes.</summary>
internal static class OweEffect
{
    private const string Insert =
        """
        insert into effects (key, case_id, school, kind, lane, wanted, effect, state, owed_at, due_at)
        values (@key, @caseId, @school, @kind, @lane, @wanted, @effect, 'Owed', @owedAt, @dueAt)
        on conflict (key) do nothing
        returning id
        """;

    public static async Task RunAsync(Session session, NewEffect news, string school, string actor, DateTimeOffset now)
    {
        var key = StoredText.Of(news.Key);
        var owner = news.Effect is MailEffect mail ? mail.School.Value : school;
        var lane = Lane.Of(news.Effect);
        var values = new
        {
            key,
            caseId = news.Case?.Value,
            school = owner,
            kind = KindOf(news.Effect),
            lane,
            wanted = (news.Effect as SetVisibilityEffect)?.Wanted.ToString(),
            effect = StoredText.Of(StoredJson.Of(news.Effect)),
            owedAt = StoredTime.Of(now),
            dueAt = StoredTime.Of(news.NotBefore ?? now),
        };
        if (await session.FirstAsync<long?>(Insert, values) is not { } id)
        {
            return;
        }

        if (news.Effect is SetVisibilityEffect)
        {
            await DropOvertakenAsync(session, lane!, id, now);
        }

        var data = EventData.Of(("effect", id), ("key", news.Key), ("kind", KindOf(news.Effect)));
        await AppendEvent.RunAsync(session, new NewEvent(now, owner, news.Case?.Value, EventKinds.EffectOwed, actor, data));
    }

    private static async Task DropOvertakenAsync(Session session, string lane, long by, DateTimeOffset now)
    {
        var dropped = await session.QueryAsync<EffectRow>(
            $"{EffectRow.Select} where lane = @lane and state = 'Owed' and kind = 'visibility' and attempts = 0 and id < @by order by id",
            new { lane, by });
        foreach (var effect in dropped)
        {
            await EndEffect.RunAsync(session, effect, EffectState.Dropped, "Overtaken by a later decision", now);
        }
    }

    private static string KindOf(Effect effect) => effect switch
    {
        SetVisibilityEffect => "visibility",
        ReplyEffect => "reply",
        BlockEffect => "block",
        MailEffect => "mail",
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect.GetType().Name, "Not a kind of effect."),
    };
}
