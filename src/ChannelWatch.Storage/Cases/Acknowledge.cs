using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Cases;

/// <summary>Notes that the school answered a comment. The first answer counts; none is taken back.</summary>
internal static class Acknowledge
{
    private const string OnThePlatform = "replied on the platform";

    /// <summary>The school's own reply was just stored; false when the case needs no answer or has one.</summary>
    public static Task<bool> ByReplyAsync(Session session, CaseFacts answered, DateTimeOffset repliedAt, DateTimeOffset now) =>
        answered.IsSchools
            ? Task.FromResult(false)
            : RunAsync(session, answered, new Acknowledgement(repliedAt, Actor.Machine, OnThePlatform), now);

    /// <summary>The comment was just stored and the school's reply to it was here before it.</summary>
    public static async Task<bool> ByEarlierReplyAsync(Session session, CaseId id, DateTimeOffset now)
    {
        var repliedAt = await session.FirstAsync<string>(
            """
            select s.posted_at from cases c
            join cases s on s.channel = c.channel and s.in_reply_to = c.comment and s.author_is_school = 1
            where c.id = @Value order by s.posted_at limit 1
            """,
            new { id.Value });
        return repliedAt is not null
            && await CaseFacts.OfAsync(session, id) is { } answered
            && await ByReplyAsync(session, answered, StoredTime.Read(repliedAt), now);
    }

    public static async Task<bool> RunAsync(Session session, CaseFacts answered, Acknowledgement answer, DateTimeOffset now)
    {
        var changed = await session.ExecuteAsync(
            """
            update cases set acknowledged_at = @at, acknowledged_email = @Email, acknowledged_name = @Name, acknowledged_how = @how,
            version = version + 1
            where id = @Id and acknowledged_at is null
            """,
            new { answered.Id, at = StoredTime.Of(answer.At), answer.By.Email, answer.By.Name, how = StoredText.Of(answer.How) });
        if (changed == 0)
        {
            return false;
        }

        var data = EventData.Of(("at", StoredTime.Of(answer.At)), ("how", answer.How));
        var actor = answer.By.Email ?? EventKinds.Machine;
        await AppendEvent.RunAsync(session, new NewEvent(now, answered.School, answered.Id, EventKinds.Acknowledged, actor, data));
        return true;
    }
}
