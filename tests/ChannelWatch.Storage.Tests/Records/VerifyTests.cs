using ChannelWatch.Core.Watching;

namespace ChannelWatch.Storage.Tests.Records;

/// <summary>Whoever changes the record with a database tool is found out.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    private Store _store = null!;

    public async Task InitializeAsync()
    {
        _store = await Store.NewAsync();
        var comment = Some.Comment("an insult", id: "c1");
        var judged = await _store.JudgeAsync(await _store.ReadOneAsync(comment), CaseState.Hidden);
        await _store.DecideAsync(judged, DecisionAction.Approve, CaseState.Published);
        await _store.ReadAsync(comment with { Text = "an edit" });
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task An_honest_record_is_whole()
    {
        var verification = await _store.VerifyAsync();

        Assert.Empty(verification.Problems);
        Assert.Equal(5, verification.Entries);
    }

    [Theory]
    [InlineData("update channel_checks set outcome = 'Reported'", "Check 1 on larkfield-website is not as the log tells it.")]
    [InlineData("update channel_checks set by_email = 'head@larkfield.example'", "Check 1 on larkfield-website is not as the log tells it.")]
    [InlineData("delete from channel_checks", "The log tells of 1 entries of the kind channel-checked, 0 are on record.")]
    [InlineData("delete from evidence", "The log tells of 1 entries of the kind evidence-kept, 0 are on record.")]
    public async Task A_tampered_log_of_checks_or_pictures_is_found_out(string sql, string problem)
    {
        await _store.Checks.RecordAsync(new ChannelCheck(Some.SchoolId, Some.ChannelId, Store.Now, Actor.Of(Some.Moderator), CheckOutcome.NothingToReport), CancellationToken.None);
        await _store.Evidence.KeepAsync(Some.Channel(), new CommentId("c1"), new byte[] { 1 }, "image/png", Actor.Of(Some.Moderator), Store.Now, CancellationToken.None);
        Assert.Empty((await _store.VerifyAsync()).Problems);

        _store.Tamper(sql);

        Assert.Equal([problem], (await _store.VerifyAsync()).Problems);
    }

    [Theory]
    [InlineData("update revisions set text = 'praise' where number = 1", "Entry 1 (comment-seen): the text of revision 1 of case 1 was changed.")]
    [InlineData("update revisions set raw_json = '{}' where number = 2", "Entry 5 (comment-edited): the text of revision 2 of case 1 was changed.")]
    [InlineData("update revisions set text = '', raw_json = '', salt = null where number = 1", "Entry 1 (comment-seen): the words were taken away")]
    [InlineData("delete from revisions where number = 1", "Entry 1 (comment-seen): the text it tells of is not on record")]
    [InlineData("update revisions set verdict = replace(verdict, 'Queue', 'Hide')", "Entry 2 (verdict): the verdict on case 1 was changed.")]
    [InlineData("update revisions set verdict = '{}' where number = 2", "tells of 1 verdicts, 2 are on record")]
    [InlineData("update decisions set reason = 'none' where id = 2", "Entry 4 (decision): the reason given on case 1 was changed.")]
    [InlineData("update decisions set by_email = 'head@larkfield.example' where id = 2", "Entry 4 (decision): the decision it tells of is not on record")]
    [InlineData("delete from decisions where id = 2", "Entry 4 (decision): the decision it tells of is not on record")]
    [InlineData("update events set data = replace(data, 'Approve', 'Hide')", "Entry 4 (decision) was changed")]
    [InlineData("delete from events where sequence = 3", "Entry 3 is missing: the log goes on at 4.")]
    [InlineData("delete from events where sequence = 1", "Entry 1 is missing")]
    [InlineData("delete from events where sequence = 5", "Revision 2 of case 1 has no entry in the log.")]
    [InlineData("update events set sequence = sequence + 100 where sequence in (2, 3); update events set sequence = 105 - sequence where sequence > 100", "Entry 2 (decision) was changed")]
    [InlineData("insert into revisions (case_id, number, text, raw_json, salt, seen_at, verdict, event) select case_id, 3, 'forged', raw_json, salt, seen_at, null, 3 from revisions where number = 1", "Revision 3 of case 1 has no entry in the log")]
    [InlineData("insert into decisions select 9, case_id, action, by_email, by_name, reason, salt, revision, at, 99 from decisions where id = 1", "Decision 9 on case 1 has no entry in the log")]
    public async Task A_tampered_record_names_the_place(string sql, string problem)
    {
        _store.Tamper(sql);

        var verification = await _store.VerifyAsync();

        Assert.Contains(verification.Problems, told => told.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_erased_with_an_entry_that_says_so_leave_the_chain_whole()
    {
        _store.Tamper("update revisions set text = '', raw_json = '', salt = null where number = 1");
        await _store.Database.WriteAsync(
            session => ChannelWatch.Storage.Records.AppendEvent.RunAsync(
                session, new ChannelWatch.Storage.Records.NewEvent(Store.Now, "larkfield", 1, "text-erased", "machine", """{"revision":1}""")),
            CancellationToken.None);

        var verification = await _store.VerifyAsync();

        Assert.Empty(verification.Problems);
    }

    [Theory]
    [InlineData("update events set data = '{}' where sequence = 1")]
    [InlineData("delete from events where sequence = 1")]
    public void The_database_itself_refuses_to_change_the_log(string sql)
    {
        using var connection = _store.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        var refusal = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => command.ExecuteNonQuery());

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }
}
