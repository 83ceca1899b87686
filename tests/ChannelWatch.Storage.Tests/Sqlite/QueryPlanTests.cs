using ChannelWatch.Storage.Cases;
using ChannelWatch.Storage.Clocks;
using ChannelWatch.Storage.Evidence;
using ChannelWatch.Storage.Intake;
using ChannelWatch.Storage.Judging;
using ChannelWatch.Storage.Opinions;
using ChannelWatch.Storage.Outbox;
using ChannelWatch.Storage.Watching;

namespace ChannelWatch.Storage.Tests.Sqlite;

/// <summary>What is asked on every poll and page costs the same however much is on record: each goes by an index.</summary>
public sealed class QueryPlanTests
{
    private static readonly DateTimeOffset At = Store.Now;

    public static TheoryData<string, string> HotQueries => new()
    {
        { "unjudged", IntakeQueries.Unjudged },
        { "present", IntakeQueries.PresentSince },
        { "strikes", Strikes.OfAuthor },
        { "due on platforms", ClaimEffects.DuePlatform },
        { "due mails", ClaimEffects.DueMail },
        { "last posted", SqlOutbox.LastPosted },
        { "notice", PostNotices.Known },
        { "past comments", SqlPastStore.Comments },
        { "past posts", SqlPastStore.Posts },
        { "checks", SqlCheckLog.Latest },
        { "evidence", SqlEvidenceStore.OfComment },
        { "alarms", SqlAlarmStore.Open },
        { "alarm of a case", SqlAlarmStore.OfCase },
        { "thread before", ReadHistory.ThreadBefore },
        { "thread after", ReadHistory.ThreadAfter },
        { "author", ContextQueries.Author },
        { "rush", ContextQueries.Rush },
        { "decided words", ContextQueries.Decided },
        { "wanted opinions", ClaimWanted.Due },
    };

    [Theory]
    [MemberData(nameof(HotQueries))]
    public async Task A_hot_query_goes_by_an_index(string what, string sql) => AssertNoScan(what, await PlanAsync(sql, Nothing));

    [Fact]
    public async Task What_is_known_of_an_author_is_read_from_that_authors_comments_alone()
    {
        var steps = await PlanAsync(ContextQueries.Author, Nothing);

        Assert.Equal(2, steps.Count(step => step.EndsWith("p USING COVERING INDEX cases_of_author_seen (channel=? AND author_id=?)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_queue_the_clock_and_the_digest_go_by_an_index()
    {
        CaseQuery[] asked =
        [
            new() { School = Some.SchoolId, States = [CaseState.Queued] },
            new() { Channels = [Some.ChannelId], States = [CaseState.Queued, CaseState.Hidden] },
            new() { Channels = [Some.ChannelId], AuthorId = "a" },
            new() { School = Some.SchoolId, SeenFrom = At, SeenBefore = At },
            new() { School = Some.SchoolId, StateSinceAfter = At },
            new() { School = Some.SchoolId, UnansweredDueBefore = At },
            new() { School = Some.SchoolId, AcknowledgedFrom = At, AcknowledgedBefore = At },
            new() { UnansweredDueBefore = At },
            new() { Channels = [Some.ChannelId], Comment = new CommentId("c") },
            new() { School = Some.SchoolId, ByHand = true },
            new() { Channels = [Some.ChannelId], ByHand = true },
            new() { States = [CaseState.Queued] },
        ];

        foreach (var filter in asked.Select(query => new CaseFilter(query)))
        {
            AssertNoScan(filter.Find, await PlanAsync(filter.Find, filter.Values));
            AssertNoScan(filter.Count, await PlanAsync(filter.Count, filter.Values));
        }
    }

    /// <summary>An index on a school or a channel alone would do for the order, and read everything the school ever had for it.</summary>
    [Fact]
    public async Task What_waits_is_found_without_reading_through_all_that_ever_was()
    {
        (CaseQuery Query, string Step)[] asked =
        [
            (new() { Channels = [Some.ChannelId], ByHand = true }, "c USING INDEX cases_of_channel_by_hand (channel=?)"),
            (new() { School = Some.SchoolId, ByHand = true }, "c USING INDEX cases_by_hand (school=?)"),
            (new() { School = Some.SchoolId, States = [CaseState.Queued] }, "c USING INDEX cases_of_school_in_state (school=? AND state=?)"),
            (new() { School = Some.SchoolId, Channels = [Some.ChannelId], States = [CaseState.Published], UnansweredDueBefore = At }, "c USING INDEX cases_of_school_unanswered (school=? AND due_at>? AND due_at<?)"),
            (new() { School = Some.SchoolId, UnansweredDueBefore = At }, "c USING INDEX cases_of_school_unanswered (school=? AND due_at>? AND due_at<?)"),
        ];

        foreach (var (query, step) in asked)
        {
            var filter = new CaseFilter(query);
            Assert.Contains(await PlanAsync(filter.Find, filter.Values), found => found.EndsWith(step, StringComparison.Ordinal));
        }
    }

    private static object Nothing => new { channel = "", limit = 1, since = "", school = "", author = "", now = "", from = "", until = "", notice = "", Value = 1, post = "", at = "", comment = "", id = 1, strikesSince = "", decidedSince = "", most = 1, mostCounted = 1, m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0, m8 = 0 };

    /// <summary>
    /// A partial index that holds nothing but what is asked for may be read through: it is as short as the answer. So may what a subquery
    /// found, whose own steps stand in the plan too.
    /// </summary>
    private static void AssertNoScan(string what, IReadOnlyList<string> plan) => Assert.All(
        plan,
        step => Assert.False(step.StartsWith("SCAN", StringComparison.Ordinal) && !step.StartsWith("SCAN SUBQUERY", StringComparison.Ordinal) && !step.Contains("alarms_waiting", StringComparison.Ordinal), $"{what}: {step}"));

    private static async Task<IReadOnlyList<string>> PlanAsync(string sql, object values)
    {
        await using var store = await Store.NewAsync();
        var steps = await store.Database.ReadAsync(session => session.QueryAsync<PlanRow>("explain query plan " + sql, values), CancellationToken.None);
        return [.. steps.Select(step => step.Detail)];
    }

    private sealed record PlanRow
    {
        public string Detail { get; init; } = "";
    }
}
