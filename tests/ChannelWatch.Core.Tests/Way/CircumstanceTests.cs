using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Tests.Way;

/// <summary>The author's earlier behaviour, words decided on before, rushes on a post and pictures are taken into account as the policy says.</summary>
public sealed class CircumstanceTests
{
    private const string CoinScam = "Earn 500 a week with spam coins from home, ask me how today";

    [Fact]
    public async Task The_schools_own_accounts_are_never_judged()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse! spam! safeguarding", "c1", Some.Author("The office", isSchool: true)));

        await rig.PollAsync();
        await rig.SettleAsync();

        var @case = await rig.CaseOfAsync("c1");
        Assert.Equal((CaseState.SchoolsOwn, null, 0), (@case.State, @case.Verdict, rig.Mail.Sent.Count));
    }

    [Theory]
    [InlineData(0, CaseState.Published)]
    [InlineData(1, CaseState.Published)]
    [InlineData(2, CaseState.Queued)]
    public async Task Two_comments_a_person_took_down_make_the_thresholds_stricter(int strikes, CaseState expected)
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        await TakeDownAsync(rig, strikes);
        rig.Platform.Put(Some.Comment("commercial", "new", Some.Author("Pat")));

        await rig.PollAsync();

        Assert.Equal(expected, (await rig.CaseOfAsync("new")).State);
    }

    [Fact]
    public async Task What_only_the_machine_hid_and_what_is_long_ago_counts_no_strike()
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        rig.Platform.Put(Some.Comment("abuse! one", "m1", Some.Author("Pat")), Some.Comment("abuse! two", "m2", Some.Author("Pat")));
        await rig.PollAsync();
        await TakeDownAsync(rig, 2);
        rig.Clock.Advance(TimeSpan.FromDays(181));
        rig.Platform.Put(Some.Comment("commercial", "new", Some.Author("Pat")));

        await rig.PollAsync();

        Assert.Equal(CaseState.Published, (await rig.CaseOfAsync("new")).State);
    }

    [Fact]
    public async Task Strikes_never_hide_what_is_guarded()
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        await TakeDownAsync(rig, 3);
        rig.Platform.Put(Some.Comment("abuse! criticism", "new", Some.Author("Pat")));

        await rig.PollAsync();

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("new")).State);
    }

    [Theory]
    [InlineData("profanity", CaseState.Published)]
    [InlineData("personal", CaseState.Queued)]
    public async Task A_regular_is_given_more_patience_in_small_things_only(string text, CaseState expected)
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        rig.Platform.Put([.. Enumerable.Range(1, 5).Select(number => Some.Comment($"lovely {number}", $"c{number}", Some.Author("Robin")))]);
        await rig.PollAsync();
        rig.Clock.Advance(TimeSpan.FromDays(61));
        rig.Platform.Put(Some.Comment(text, "new", Some.Author("Robin")));

        await rig.PollAsync();

        Assert.Equal(expected, (await rig.CaseOfAsync("new")).State);
    }

    [Fact]
    public async Task One_comment_taken_down_ends_a_regulars_good_name()
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        rig.Platform.Put([.. Enumerable.Range(1, 5).Select(number => Some.Comment($"lovely {number}", $"c{number}", Some.Author("Robin"))), Some.Comment("abuse!", "down", Some.Author("Robin"))]);
        await rig.PollAsync();
        rig.Clock.Advance(TimeSpan.FromDays(61));
        rig.Platform.Put(Some.Comment("profanity", "new", Some.Author("Robin")));

        await rig.PollAsync();

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("new")).State);
    }

    [Fact]
    public async Task Almost_the_same_words_are_suggested_what_a_person_decided_before()
    {
        await using var rig = await TestRig.StartAsync();
        await DecideOnAsync(rig, "Great place, visit my bakery on the High Street for half price cakes", DecisionAction.Hide);
        rig.Platform.Put(Some.Comment("Great place! Visit my bakery on the High Street for half price buns", "again"));

        await rig.PollAsync();
        await rig.PassAsync(TimeSpan.FromMinutes(40), poll: false);

        var verdict = (await rig.CaseOfAsync("again")).Verdict!;
        Assert.Equal((Ruling.Queue, "Anil Shah hid almost the same words on 8 September 2026 (case 1)."), (verdict.Ruling, verdict.Reasons[0]));
        Assert.Contains(rig.Mail.Sent, mail => mail.Text.Contains("CasesMail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_very_words_a_person_hid_as_spam_are_hidden_when_they_come_again()
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        await DecideOnAsync(rig, CoinScam, DecisionAction.Hide);
        rig.Platform.Put(Some.Comment(CoinScam.ToUpperInvariant() + "...", "again"));

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal(PlatformVisibility.Hidden, rig.Platform.Shown("again"));
    }

    [Fact]
    public async Task Where_the_policy_says_no_they_go_to_a_person()
    {
        await using var rig = await TestRig.StartAsync(policy: Policy("\"repeats\": { \"hideExactSpam\": false }"));
        await DecideOnAsync(rig, CoinScam, DecisionAction.Hide);
        rig.Platform.Put(Some.Comment(CoinScam, "again"));

        await rig.PollAsync();

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("again")).State);
    }

    [Fact]
    public async Task What_a_person_approved_is_told_and_still_decided_by_a_person()
    {
        await using var rig = await TestRig.StartAsync();
        await DecideOnAsync(rig, "This abuse of the car park at drop off time has to end", DecisionAction.Approve);
        rig.Platform.Put(Some.Comment("This abuse of the car park at drop off time has to end", "again"));

        await rig.PollAsync();

        var @case = await rig.CaseOfAsync("again");
        Assert.Equal(CaseState.Queued, @case.State);
        Assert.Equal("Anil Shah approved the same words on 8 September 2026 (case 1).", @case.Verdict!.Reasons[1]);
    }

    [Fact]
    public async Task Other_words_on_the_same_subject_are_not_taken_for_the_same()
    {
        await using var rig = await TestRig.StartAsync();
        await DecideOnAsync(rig, "The car park at drop off time is a disgrace and the head does nothing", DecisionAction.Hide);
        rig.Platform.Put(Some.Comment("Is the car park open at drop off time on Friday or do we walk in", "again"));

        await rig.PollAsync();

        Assert.Null((await rig.CaseOfAsync("again")).Verdict!.Context.Earlier);
    }

    [Fact]
    public async Task A_raid_on_a_post_tightens_the_thresholds_and_sends_one_mail_to_each_moderator()
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        rig.Platform.Put([.. Enumerable.Range(1, 40).Select(number => Some.Comment($"abuse {number}", $"c{number}", at: rig.Clock.GetUtcNow()))]);
        await rig.PollAsync();
        rig.Platform.Put(Some.Comment("commercial", "late", at: rig.Clock.GetUtcNow()));

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("late")).State);
        Assert.Single(rig.Mail.Sent, mail => mail.Text.Contains("unusual number of people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forty_congratulations_are_no_raid()
    {
        await using var rig = await TestRig.StartAsync(policy: Policy());
        rig.Platform.Put([.. Enumerable.Range(1, 40).Select(number => Some.Comment($"well done {number}", $"c{number}", at: rig.Clock.GetUtcNow()))]);

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Empty(rig.Mail.Sent);
    }

    [Theory]
    [InlineData(MediaRule.Ask, CaseState.Queued)]
    [InlineData(MediaRule.Hide, CaseState.Hidden)]
    [InlineData(MediaRule.Publish, CaseState.Published)]
    public async Task A_picture_is_treated_as_the_channel_says(MediaRule rule, CaseState expected)
    {
        await using var rig = await TestRig.StartAsync(Some.School(Some.Channel() with { Media = rule }));
        rig.Platform.Put(Some.Comment("lovely", "c1") with { Attachments = [Picture("A cake")] });

        await rig.PollAsync();

        Assert.Equal(expected, (await rig.CaseOfAsync("c1")).State);
    }

    [Fact]
    public async Task What_a_pictures_description_says_is_judged_too_and_shown_as_such()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("look", "c1") with { Attachments = [Picture("pure abuse!")] });

        await rig.PollAsync();

        var @case = await rig.CaseOfAsync("c1");
        var finding = @case.Verdict!.Findings.Single();
        Assert.Equal((CaseState.Hidden, 0, 0), (@case.State, finding.Start, finding.Length));
        Assert.StartsWith("In the description of a picture", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sticker_or_a_link_card_needs_no_person()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("lovely", "c1") with { Attachments = [new CommentAttachment(AttachmentKind.Sticker, null), new CommentAttachment(AttachmentKind.Link, new Uri("https://larkfield.example/fair"), "The fair")] });

        await rig.PollAsync();

        Assert.Equal(CaseState.Published, (await rig.CaseOfAsync("c1")).State);
    }

    private static CommentAttachment Picture(string description) => new(AttachmentKind.Image, new Uri("https://cdn.example/1.jpg"), description);

    private static async Task TakeDownAsync(TestRig rig, int times)
    {
        for (var time = 0; time < times; time++)
        {
            rig.Platform.Put(Some.Comment($"rude {time}", $"down{time}", Some.Author("Pat")));
            await rig.PollAsync();
            await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync($"down{time}"), DecisionAction.Hide);
        }
    }

    private static async Task DecideOnAsync(TestRig rig, string text, DecisionAction action)
    {
        rig.Platform.Put(Some.Comment(text, "first"));
        await rig.PollAsync();
        Assert.Equal(DeskResult.Done, (await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("first"), action)).Result);
        await rig.SettleAsync();
    }

    /// <summary>The keyword classifier is 0.6 sure: below commercial's threshold, above it once tightened.</summary>
    private static string Policy(string context = "") => """
        {"version":"t","categories":{"abuse":{"ask":0.5,"hide":0.9},"personal":{"ask":0.5,"hide":0.9},"spam":{"ask":0.5,"hide":0.9},"commercial":{"ask":0.7,"hide":0.95},
         "profanity":{"ask":0.55},"safeguarding":{"escalate":0.5},"criticism":{"flag":0.5}},"guards":{"criticism":["abuse"]},
         "context":{"regulars":{"published":5,"categories":["profanity"]}CONTEXT}}
        """.Replace("CONTEXT", context.Length > 0 ? "," + context : "", StringComparison.Ordinal);
}
