namespace ChannelWatch.Storage.Judging;

/// <summary>Keeps the marks of words a person decided on. A later decision on the case takes the place of the earlier one's.</summary>
internal static class KeepMarks
{
    public static async Task RunAsync(Session session, CaseFacts facts, CaseChange change)
    {
        if (change.Marks.Count == 0)
        {
            return;
        }

        await session.ExecuteAsync("delete from decided_marks where case_id = @Id", new { facts.Id });
        foreach (var mark in change.Marks.Distinct())
        {
            await session.ExecuteAsync(
                "insert into decided_marks (school, mark, case_id, revision) values (@School, @mark, @Id, @Revision)",
                new { facts.School, mark, facts.Id, change.Decision.Revision });
        }
    }
}
