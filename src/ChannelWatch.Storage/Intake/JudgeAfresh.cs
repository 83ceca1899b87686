namespace ChannelWatch.Storage.Intake;

/// <summary>Gives a known comment a new revision, because its words changed or it came back, and puts it up for judging again.</summary>
internal static class JudgeAfresh
{
    public static async Task RunAsync(Session session, CaseFacts facts, string kind, string text, string rawJson, string? attachments, PlatformVisibility seen, DateTimeOffset now)
    {
        var number = facts.Latest + 1;
        var entry = await AddRevision.RunAsync(
            session,
            new NewRevision(kind, facts.School, facts.Channel, StoredText.Read(facts.Comment), facts.Id, number, text, rawJson, seen, now, attachments));
        var state = facts.IsSchools ? nameof(CaseState.SchoolsOwn) : nameof(CaseState.New);
        await session.ExecuteAsync(
            """
            update cases set latest_revision = @number, awaiting = @awaiting, visibility = @seen, version = version + 1,
            state_since = case when state = @state then state_since else @now end, state = @state
            where id = @Id
            """,
            new
            {
                facts.Id,
                number,
                awaiting = facts.IsSchools ? (long?)null : entry,
                seen = seen.ToString(),
                state,
                now = StoredTime.Of(now),
            });
    }
}
