using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;
using ChannelWatch.TestSupport.Fakes;

namespace ChannelWatch.Core.Tests.Way;

/// <summary>Doubtful comments are put to outside opinions after the local verdict has taken effect; no answer never means clean.</summary>
public sealed class OutsideOpinionTests
{
    [Fact]
    public async Task Only_what_stays_uncertain_leaves_the_server()
    {
        var cloud = new FakeOpinion();
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("lovely", "c1"), Some.Comment("abuse?", "c2"), Some.Comment("abuse!", "c3"), Some.Comment("abuse and safeguarding", "c4"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        Assert.Equal(["abuse?"], cloud.Asked.Select(question => question.Text));
    }

    [Fact]
    public async Task A_wave_of_one_text_is_asked_about_once_and_judged_alike()
    {
        var cloud = new FakeOpinion();
        cloud.Answer = _ => cloud.Says("It saw nothing.") with { Suggests = Ruling.Publish };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("abuse?", "c1"), Some.Comment("abuse?", "c2"), Some.Comment("another abuse?", "c3"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        Assert.Equal(["abuse?", "another abuse?"], cloud.Asked.Select(question => question.Text).Order());
        Assert.Equal((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c2")).State);
    }

    [Fact]
    public async Task A_source_that_changed_is_asked_again_and_a_failure_is_not_remembered()
    {
        var cloud = new FakeOpinion { Failure = new OpinionException("It is closed.", needsPerson: true) };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        foreach (var (comment, version) in new[] { ("c1", "1"), ("c2", "1"), ("c3", "2") })
        {
            cloud.Version = version;
            rig.Platform.Put(Some.Comment("abuse?", comment));
            await rig.PollAsync();
            await rig.AskOutsideAsync();
            cloud.Failure = null;
        }

        Assert.Equal(3, cloud.Asked.Count);
    }

    [Fact]
    public async Task By_setting_everything_is_asked_about_but_never_an_alarm_or_a_private_message()
    {
        var cloud = new FakeOpinion { Scope = OpinionScope.All };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("lovely", "c1"), Some.Comment("safeguarding", "c2"), Some.Comment("abuse", "c3") with { Kind = CommentKind.DirectMessage });

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        Assert.Equal(["lovely"], cloud.Asked.Select(question => question.Text));
    }

    [Fact]
    public async Task Personal_details_are_covered_and_the_author_is_not_named_before_words_leave_the_server()
    {
        var cloud = new FakeOpinion();
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("Ring 07700 900123", "c1"), Some.Comment("abuse 07700 900124", "c2", Some.Author("Jane Roe")) with { InReplyTo = new CommentId("c1") });

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        var asked = cloud.Asked.Single();
        Assert.Equal(("abuse ••••• ••••••", "Ring ••••• ••••••", "Harvest assembly"), (asked.Text, asked.ParentText, asked.PostText));
        Assert.DoesNotContain("Jane", asked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_the_cloud_is_sure_about_too_is_hidden()
    {
        var cloud = new FakeOpinion { Answer = _ => Sees(Category.Abuse, 0.95) };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("abuse", "c1"));
        await rig.PollAsync();
        var before = (await rig.CaseOfAsync("c1")).State;

        await rig.AskOutsideAsync();
        await rig.SettleAsync();

        Assert.Equal((CaseState.Queued, CaseState.Hidden), (before, (await rig.CaseOfAsync("c1")).State));
        Assert.Equal(PlatformVisibility.Hidden, rig.Platform.Shown("c1"));
        Assert.Empty((await rig.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task The_cloud_alone_hides_nothing_but_asks_a_person()
    {
        var cloud = new FakeOpinion { Scope = OpinionScope.All, Answer = _ => Sees(Category.Abuse, 1) };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("lovely", "c1"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        var @case = await rig.CaseOfAsync("c1");
        Assert.Equal((CaseState.Queued, Ruling.Queue), (@case.State, @case.Verdict!.Ruling));
    }

    [Fact]
    public async Task What_the_cloud_recognises_as_self_harm_raises_the_alarm()
    {
        var cloud = new FakeOpinion { Scope = OpinionScope.All, Answer = _ => Sees(Category.SelfHarm, 0.6) };
        await using var rig = await TestRig.StartAsync(policy: PolicyWithSelfHarm, opinions: cloud);
        rig.Platform.Put(Some.Comment("nobody would notice", "c1"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();
        await rig.SettleAsync();

        Assert.True((await rig.CaseOfAsync("c1")).Escalated);
        Assert.Contains("dsl: Safeguarding 1 round 0", rig.Mail.Told);
    }

    [Fact]
    public async Task A_cloud_that_does_not_answer_leaves_the_local_verdict_and_says_so()
    {
        var cloud = new FakeOpinion { Failure = new OpinionException("It is away.", needsPerson: false) };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("abuse", "c1"));
        await rig.PollAsync();

        await rig.AskOutsideAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(2));
        await rig.AskOutsideAsync();

        var verdict = (await rig.CaseOfAsync("c1")).Verdict!;
        Assert.Equal((Ruling.Queue, false, 2), (verdict.Ruling, verdict.Opinions.Single().Answered, cloud.Asked.Count));
        Assert.Contains(verdict.Reasons, reason => reason.Contains("could not answer; the local verdict stands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_policy_says_so_a_person_is_asked_when_the_cloud_does_not_answer()
    {
        var cloud = new FakeOpinion { Scope = OpinionScope.All, Failure = new OpinionException("The key was refused.", needsPerson: true) };
        await using var rig = await TestRig.StartAsync(policy: Policy("\"azure\": { \"whenUnanswered\": \"person\" }"), opinions: cloud);
        rig.Platform.Put(Some.Comment("lovely", "c1"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();
        await rig.SettleAsync();

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("c1")).State);
        Assert.Contains(rig.Mail.Sent, mail => mail.ToAddress == Some.Technician.Email && mail.Text.Contains("The key was refused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("true", CaseState.Published)]
    [InlineData("false", CaseState.Queued)]
    public async Task A_clean_answer_lowers_only_where_the_policy_says_so(string may, CaseState expected)
    {
        var cloud = new FakeOpinion { Answer = _ => Clean };
        await using var rig = await TestRig.StartAsync(policy: Policy($"\"azure\": {{ \"mayLower\": {may} }}"), opinions: cloud);
        rig.Platform.Put(Some.Comment("abuse", "c1"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        Assert.Equal(expected, (await rig.CaseOfAsync("c1")).State);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData("unanswered")]
    public async Task A_clean_answer_never_dispels_what_it_cannot_know(string text)
    {
        var cloud = new FakeOpinion { Answer = _ => Clean };
        await using var rig = await TestRig.StartAsync(policy: Policy("\"azure\": { \"mayLower\": true }"), opinions: cloud);
        rig.Platform.Put(Some.Comment(text, "c1"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        Assert.Equal((CaseState.Queued, 1), ((await rig.CaseOfAsync("c1")).State, cloud.Asked.Count));
    }

    [Fact]
    public async Task A_person_who_decided_first_is_not_overruled()
    {
        var cloud = new FakeOpinion { Answer = _ => Sees(Category.Abuse, 1) };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("abuse", "c1"));
        await rig.PollAsync();

        await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("c1"), DecisionAction.Approve);
        await rig.AskOutsideAsync();

        Assert.Equal((CaseState.Published, 0), ((await rig.CaseOfAsync("c1")).State, cloud.Asked.Count));
    }

    [Fact]
    public async Task More_questions_than_a_minute_allows_wait_for_the_next()
    {
        var cloud = new FakeOpinion { Limits = new OpinionLimits(2, 1000, TimeSpan.FromSeconds(5)) };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put([.. Enumerable.Range(1, 5).Select(number => Some.Comment($"abuse {number}", $"c{number}"))]);
        await rig.PollAsync();

        await rig.AskOutsideAsync();
        var first = cloud.Asked.Count;
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.AskOutsideAsync();

        Assert.Equal((2, 4), (first, cloud.Asked.Count));
    }

    [Fact]
    public async Task When_the_months_ration_is_used_up_the_local_verdict_stands_and_the_technician_is_told_once()
    {
        var cloud = new FakeOpinion { Limits = new OpinionLimits(100, 2, TimeSpan.FromSeconds(5)) };
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put([.. Enumerable.Range(1, 5).Select(number => Some.Comment($"abuse {number}", $"c{number}"))]);

        await rig.PollAsync();
        await rig.AskOutsideAsync();
        await rig.SettleAsync();

        Assert.Equal(2, cloud.Asked.Count);
        Assert.Single(rig.Mail.Sent, mail => mail.Text.Contains("are used up", StringComparison.Ordinal));
        Assert.All(await rig.Cases.FindAsync(new CaseQuery(), CancellationToken.None), @case => Assert.Equal(CaseState.Queued, @case.State));
    }

    [Fact]
    public async Task An_edited_comment_is_asked_about_afresh()
    {
        var cloud = new FakeOpinion();
        await using var rig = await TestRig.StartAsync(opinions: cloud);
        rig.Platform.Put(Some.Comment("abuse one", "c1"));
        await rig.PollAsync();
        rig.Platform.Edit("c1", "abuse two");

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        Assert.Equal(["abuse two"], cloud.Asked.Select(question => question.Text));
    }

    [Fact]
    public async Task A_second_opinion_is_asked_only_about_what_the_first_left_uncertain()
    {
        var (cloud, model) = (new FakeOpinion { Answer = question => question.Text == "abuse one" ? Sees(Category.Abuse, 1) : Clean }, new FakeOpinion("languageModel"));
        await using var rig = await TestRig.StartAsync(opinions: [cloud, model]);
        rig.Platform.Put(Some.Comment("abuse one", "c1"), Some.Comment("abuse two", "c2"));

        await rig.PollAsync();
        await rig.AskOutsideAsync();

        Assert.Equal((2, "abuse two"), (cloud.Asked.Count, model.Asked.Single().Text));
    }

    private const string PolicyWithSelfHarm = """
        {"version":"t","categories":{"abuse":{"ask":0.5,"hide":0.9},"self_harm":{"ask":0.5,"escalate":0.5}}}
        """;

    private static Opinion Clean => new("azure", "The cloud", true, "Nothing of note.") { Suggests = Ruling.Publish };

    private static string Policy(string outside) => """
        {"version":"t","categories":{"abuse":{"ask":0.5,"hide":0.9},"personal":{"ask":0.5,"hide":0.9},"safeguarding":{"flag":0.5,"escalate":0.5}},"outside":{OUTSIDE}}
        """.Replace("OUTSIDE", outside, StringComparison.Ordinal);

    private static Opinion Sees(Category category, double score) =>
        new("azure", "The cloud", true, "It saw something.") { Findings = [new Finding(category, score, "azure/text", 0, 0, "The cloud saw it.")] };
}
