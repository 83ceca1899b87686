namespace ChannelWatch.Core.Tests.Way;

/// <summary>Mails that come because time passes.</summary>
public sealed class ReminderTests
{
    [Fact]
    public async Task Risk_to_a_child_is_told_at_once_and_again_until_somebody_has_it()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("safeguarding", "c1"));
        await rig.PollAsync();
        await rig.SettleAsync();
        var first = Safeguarding(rig);

        await rig.PassAsync(TimeSpan.FromMinutes(31), poll: false);
        var untilHalfAnHour = Safeguarding(rig);
        await rig.DecideAsync(Some.Deputy, await rig.CaseOfAsync("c1"), DecisionAction.TakeCharge);
        await rig.PassAsync(TimeSpan.FromHours(1), poll: false);

        Assert.Equal(["dsl: Safeguarding 1 round 0", "head: Safeguarding 1 round 0"], first);
        Assert.Contains("deputy: Safeguarding 1 round 2", untilHalfAnHour);
        Assert.DoesNotContain("deputy: Safeguarding 1 round 1", untilHalfAnHour);
        Assert.Equal(untilHalfAnHour, Safeguarding(rig));
    }

    [Fact]
    public async Task An_absent_lead_is_told_with_the_deputy_beside_from_the_first_mail()
    {
        var school = Some.School();
        await using var rig = await TestRig.StartAsync(school with { People = [Some.Head, Some.Deputy, Some.Lead with { AbsentFrom = new DateOnly(2026, 9, 1), AbsentUntil = new DateOnly(2026, 9, 30) }] });
        rig.Platform.Put(Some.Comment("safeguarding", "c1"));

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal(["deputy", "dsl", "head"], Safeguarding(rig).Select(told => told.Split(':')[0]));
    }

    [Fact]
    public async Task The_first_queued_case_is_mailed_at_once_and_the_next_forty_in_one_mail()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse", "c1"));
        await rig.PassAsync(TimeSpan.FromMinutes(6));
        rig.Platform.Put([.. Enumerable.Range(2, 40).Select(number => Some.Comment("abuse", $"c{number}"))]);

        await rig.PassAsync(TimeSpan.FromMinutes(60));

        Assert.Equal(2, rig.Mail.Told.Count(told => told.StartsWith("anil: Queue", StringComparison.Ordinal)));
        Assert.Contains("anil: Queue 1", rig.Mail.Told);
    }

    [Fact]
    public async Task An_unanswered_question_is_warned_of_then_overdue_then_before_the_headteacher()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("When is the fair?", "c1"));

        await rig.PassAsync(TimeSpan.FromHours(29));

        var told = rig.Mail.Told.Where(line => line.Contains("Due", StringComparison.Ordinal) || line.Contains("Overdue", StringComparison.Ordinal));
        Assert.Equal(["anil: DueSoon 1", "anil: Overdue 1", "head: Overdue 1"], told);
    }

    [Fact]
    public async Task The_schools_own_reply_on_the_platform_stops_the_clock()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("When is the fair?", "c1"), Some.Comment("On Friday", "c2", Some.Author("The office", isSchool: true)) with { InReplyTo = new CommentId("c1") });

        await rig.PassAsync(TimeSpan.FromHours(29));

        Assert.NotNull((await rig.CaseOfAsync("c1")).Acknowledged);
        Assert.DoesNotContain(rig.Mail.Told, told => told.Contains("Due", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_overdue_before_ChannelWatch_came_starts_no_clock()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("When was the fair?", "c1", at: Some.Instant.AddDays(-10)));

        await rig.PassAsync(TimeSpan.FromMinutes(30));

        Assert.Null((await rig.CaseOfAsync("c1")).DueAt);
        Assert.Empty(rig.Mail.Sent);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_read_is_told_and_told_again_when_it_can()
    {
        await using var rig = await TestRig.StartAsync();
        await rig.PollAsync();
        rig.Platform.Down = new ChannelException(ChannelFailure.ServerError, "The site is down.");
        await rig.PassAsync(TimeSpan.FromHours(2));
        rig.Platform.Put(Some.Comment("hello", "c1"));

        rig.Platform.Down = null;
        await rig.PassAsync(TimeSpan.FromMinutes(40));

        Assert.Equal(["anil: Alert", "anil: Recovered", "head: Alert", "head: Recovered", "it: Alert", "it: Recovered"], rig.Mail.Told.Order());
        Assert.Equal(CaseState.Published, (await rig.CaseOfAsync("c1")).State);
    }

    [Fact]
    public async Task A_refused_password_is_told_within_minutes()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Down = new ChannelException(ChannelFailure.Credentials, "The application password was refused.");

        await rig.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Contains("it: Alert", rig.Mail.Told);
    }

    [Fact]
    public async Task The_digest_of_each_day_is_sent_once_also_after_the_service_was_down()
    {
        await using var rig = await TestRig.StartAsync();
        await rig.PassAsync(TimeSpan.FromHours(23), poll: false);
        rig.Clock.Advance(TimeSpan.FromHours(50));
        await rig.PassAsync(TimeSpan.FromHours(1), poll: false);

        var digests = rig.Mail.Told.Where(told => told.StartsWith("head: Digest", StringComparison.Ordinal));
        Assert.Equal(["head: Digest 2026-09-08", "head: Digest 2026-09-09", "head: Digest 2026-09-10"], digests);
    }

    [Fact]
    public async Task The_digest_counts_what_came_was_hidden_and_waits()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "c1"), Some.Comment("abuse", "c2"), Some.Comment("lovely", "c3"));
        await rig.PollAsync();
        await rig.SettleAsync();

        var digest = await rig.Digests.BuildAsync(rig.School, rig.School.Today(rig.Clock.GetUtcNow()), CancellationToken.None);

        var day = digest.Channels.Single();
        Assert.Equal((3, 1, 1, 1), (day.New, day.Published, day.Queued, day.Hidden));
        Assert.Equal((1, 1, false), (digest.Hidden.Count, digest.Waiting.Count, digest.NothingHappened));
    }

    [Fact]
    public async Task Nothing_in_the_log_holds_words_or_addresses()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse! from wordsofaparent", "c1", Some.Author("Jane Roe")));

        await rig.PassAsync(TimeSpan.FromMinutes(3));

        Assert.DoesNotContain(rig.Log.Lines, line => line.Message.Contains("wordsofaparent", StringComparison.Ordinal) || line.Message.Contains('@', StringComparison.Ordinal) || line.Message.Contains("Jane", StringComparison.Ordinal));
    }

    private static List<string> Safeguarding(TestRig rig) => [.. rig.Mail.Told.Where(told => told.Contains("Safeguarding", StringComparison.Ordinal)).Order()];
}
