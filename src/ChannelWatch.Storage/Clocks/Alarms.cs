using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Clocks;

/// <summary>Raises and ends safeguarding alarms within the transaction that is open; a case has at most one open.</summary>
internal static class Alarms
{
    public static async Task RaiseAsync(Session session, CaseFacts facts, Decision decision)
    {
        await session.ExecuteAsync("update cases set escalated = 1 where id = @Id", new { facts.Id });
        var raised = await session.ExecuteAsync(
            """
            insert into alarms (case_id, school, channel, raised_at)
            select @Id, @School, @Channel, @at where not exists (select 1 from alarms where case_id = @Id and taken_at is null)
            """,
            new { facts.Id, facts.School, facts.Channel, at = StoredTime.Of(decision.At) });
        if (raised > 0)
        {
            await AppendAsync(session, facts, decision, EventKinds.AlarmRaised);
        }
    }

    public static async Task TakeAsync(Session session, CaseFacts facts, Decision decision)
    {
        var taken = await session.ExecuteAsync(
            "update alarms set taken_at = @at, taken_email = @Email, taken_name = @Name where case_id = @Id and taken_at is null",
            new { facts.Id, at = StoredTime.Of(decision.At), decision.By.Email, decision.By.Name });
        if (taken > 0)
        {
            await AppendAsync(session, facts, decision, EventKinds.AlarmTaken);
        }
    }

    private static Task<long> AppendAsync(Session session, CaseFacts facts, Decision decision, string kind) => AppendEvent.RunAsync(
        session,
        new NewEvent(decision.At, facts.School, facts.Id, kind, decision.By.Email ?? EventKinds.Machine, EventData.Of(("revision", decision.Revision))));
}
