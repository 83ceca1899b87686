namespace ChannelWatch.Core.Tests.Way;

/// <summary>What a platform does not let ChannelWatch do is asked of a person, with the steps, until it is done.</summary>
public sealed class ByHandTests
{
    private static readonly string[] Steps = ["Open the post.", "Press the three dots, then Hide."];

    [Fact]
    public async Task A_verdict_the_platform_cannot_carry_out_is_mailed_at_once_with_the_platforms_own_steps()
    {
        await using var rig = await CannotHideAsync();

        var mail = rig.Mail.Sent.Single(sent => sent.Subject.StartsWith("ByHand", StringComparison.Ordinal));

        Assert.Equal("anil@larkfield.example", mail.ToAddress);
        Assert.True(mail.Urgent);
        Assert.Contains("https://testbook.example/c1", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Mail.Told, told => told.Contains("Queue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_private_message_asks_for_a_decision_and_no_hand_as_nobody_else_sees_it()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Capabilities = ConnectorCapabilities.None;
        rig.Platform.Put(Comment() with { Kind = CommentKind.DirectMessage });

        await rig.PollAsync();

        Assert.Equal((CaseState.Queued, ConnectorCapabilities.None), ((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c1")).ByHand));
    }

    [Fact]
    public async Task It_is_reminded_and_put_before_the_headteacher_until_somebody_has_done_it()
    {
        await using var rig = await CannotHideAsync();
        await rig.PassAsync(TimeSpan.FromHours(25), poll: false);
        var before = HandMails(rig);

        await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("c1"), DecisionAction.DoneByHand);
        await rig.PassAsync(TimeSpan.FromHours(9), poll: false);

        Assert.Equal(["anil: ByHand 1 round 0", "anil: ByHand 1 round 1", "anil: ByHand 1 round 2"], before.Take(3));
        Assert.Contains("head: ByHand 1 round 6", before);
        Assert.Equal(before, HandMails(rig));
        Assert.Equal((CaseState.Hidden, ConnectorCapabilities.None), ((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c1")).ByHand));
    }

    [Fact]
    public async Task What_the_platform_shows_as_done_closes_by_itself_with_a_record()
    {
        await using var rig = await CannotHideAsync();

        rig.Platform.Put(Comment() with { Visibility = PlatformVisibility.Hidden });
        await rig.PassAsync(TimeSpan.FromMinutes(6));

        var closed = await rig.CaseOfAsync("c1");
        Assert.Equal((CaseState.Hidden, ConnectorCapabilities.None), (closed.State, closed.ByHand));
        Assert.Equal((DecisionAction.DoneByHand, true), (closed.Decided!.Action, closed.Decided.By.IsMachine));
        Assert.Empty((await rig.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_comment_taken_down_by_hand_for_good_needs_no_button()
    {
        await using var rig = await CannotHideAsync();

        rig.Platform.Delete("c1");
        await rig.PassAsync(TimeSpan.FromMinutes(11));

        Assert.Equal((CaseState.Gone, ConnectorCapabilities.None), ((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c1")).ByHand));
    }

    [Fact]
    public async Task A_platform_that_charges_for_looking_is_asked_ever_more_rarely()
    {
        await using var rig = await CannotHideAsync();

        await rig.PassAsync(TimeSpan.FromHours(24));

        Assert.InRange(rig.Platform.Looks, 10, 30);
    }

    [Fact]
    public async Task The_digest_shows_what_waits_for_a_hand_apart_from_what_waits_for_a_decision()
    {
        await using var rig = await CannotHideAsync();

        var digest = await rig.Digests.BuildAsync(rig.School, rig.School.Today(rig.Clock.GetUtcNow()), CancellationToken.None);

        Assert.Equal((1, 0, false), (digest.ByHand.Count, digest.Waiting.Count, digest.NothingHappened));
    }

    [Fact]
    public async Task A_person_who_blocks_has_the_author_blocked_on_the_platform()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Capabilities |= ConnectorCapabilities.Block;
        rig.Platform.Put(Some.Comment("abuse", "c1", Some.Author("Jane")));
        await rig.PollAsync();

        await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("c1"), DecisionAction.Block);
        await rig.SettleAsync();

        Assert.Equal(["id-of-Jane"], rig.Platform.Blocked);
        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("c1")).State);
    }

    [Fact]
    public async Task A_block_the_platform_refuses_is_asked_of_a_hand_and_leaves_the_case_where_it_was()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Capabilities |= ConnectorCapabilities.Block;
        rig.Platform.Put(Some.Comment("lovely", "c1"));
        await rig.PollAsync();
        rig.Platform.Down = new ChannelException(ChannelFailure.Unsupported, "Not for this kind of account.");

        await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("c1"), DecisionAction.Block);
        await rig.SettleAsync();
        await rig.SettleAsync();

        Assert.Equal((CaseState.Published, ConnectorCapabilities.Block), ((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c1")).ByHand));
        Assert.Contains("anil: ByHand 1 round 0", rig.Mail.Told);
    }

    [Fact]
    public async Task An_edit_asks_afresh_and_keeps_no_old_work()
    {
        await using var rig = await CannotHideAsync();

        rig.Platform.Put(Comment() with { Text = "lovely" });
        await rig.PollAsync();

        Assert.Equal((CaseState.Published, ConnectorCapabilities.None), ((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c1")).ByHand));
    }

    private static async Task<TestRig> CannotHideAsync()
    {
        var rig = await TestRig.StartAsync();
        rig.Platform.Capabilities = ConnectorCapabilities.None;
        rig.Platform.Profile = rig.Platform.Profile with { ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>> { [ConnectorCapabilities.Hide] = Steps } };
        rig.Platform.Put(Comment());
        await rig.PollAsync();
        await rig.SettleAsync();
        return rig;
    }

    private static PlatformComment Comment() => Some.Comment("abuse!", "c1", Some.Author("Jane")) with { Permalink = new Uri("https://testbook.example/c1") };

    private static List<string> HandMails(TestRig rig) => [.. rig.Mail.Told.Where(told => told.Contains("ByHand", StringComparison.Ordinal))];
}
