using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Tests.Way;

/// <summary>Owed effects are carried out, tried again, and when given up put before a person (promise 5).</summary>
public sealed class EffectTests
{
    [Fact]
    public async Task A_hide_waits_for_a_platform_that_is_away_and_is_done_when_it_is_back()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "c1"));
        await rig.PollAsync();
        rig.Platform.Down = new ChannelException(ChannelFailure.Unreachable, "No answer.");
        await rig.PassAsync(TimeSpan.FromMinutes(3), poll: false);

        rig.Platform.Down = null;
        await rig.PassAsync(TimeSpan.FromMinutes(6), poll: false);

        Assert.Equal(PlatformVisibility.Hidden, rig.Platform.Shown("c1"));
    }

    [Fact]
    public async Task A_hide_that_is_late_is_told_once_to_those_who_can_do_it_by_hand()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "c1"));
        await rig.PollAsync();
        rig.Platform.Down = new ChannelException(ChannelFailure.Credentials, "The password was refused.");

        await rig.PassAsync(TimeSpan.FromMinutes(20), poll: false);

        Assert.Equal(["anil: Alert", "it: Alert"], rig.Mail.Told.Order());
        Assert.Contains("The password was refused", rig.Mail.Sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hide_the_platform_does_not_honour_comes_back_to_a_person()
    {
        await using var rig = await TestRig.StartAsync();
        (rig.Platform.Deaf, _) = (true, 0);
        rig.Platform.Put(Some.Comment("abuse!", "c1"));
        await rig.PollAsync();

        await rig.PassAsync(TimeSpan.FromMinutes(5), poll: false);

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("c1")).State);
        Assert.Contains("anil: ByHand 1 round 0", rig.Mail.Told);
        Assert.Contains("it: Alert", rig.Mail.Told);
        Assert.Equal(3, rig.Platform.Writes.Count);
    }

    [Fact]
    public async Task A_claim_of_a_process_that_died_is_carried_out_after_its_lease()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "c1"));
        await rig.PollAsync();
        await rig.Outbox.ClaimAsync(OutboxLane.Platform, 10, TimeSpan.FromMinutes(2), rig.Clock.GetUtcNow(), CancellationToken.None);

        await rig.SettleAsync();
        var before = rig.Platform.Shown("c1");
        await rig.PassAsync(TimeSpan.FromMinutes(3), poll: false);

        Assert.Equal((PlatformVisibility.Visible, PlatformVisibility.Hidden), (before, rig.Platform.Shown("c1")));
    }

    [Fact]
    public async Task A_mail_server_that_is_down_loses_no_mail_and_none_is_sent_twice()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Mail.Refusal = new MailException("The mail server does not answer.", permanent: false);
        rig.Platform.Put(Some.Comment("safeguarding", "c1"));
        await rig.PollAsync();
        await rig.PassAsync(TimeSpan.FromMinutes(10), poll: false);

        rig.Mail.Refusal = null;
        await rig.PassAsync(TimeSpan.FromMinutes(4), poll: false);

        Assert.Equal(rig.Mail.Sent.Select(mail => mail.MessageId).Distinct(), rig.Mail.Sent.Select(mail => mail.MessageId));
        Assert.Contains("dsl: Safeguarding 1 round 0", rig.Mail.Told);
        Assert.Contains("head: Safeguarding 1 round 0", rig.Mail.Told);
    }

    [Fact]
    public async Task A_safeguarding_mail_one_person_cannot_get_goes_to_the_deputies_at_once()
    {
        await using var rig = await TestRig.StartAsync();
        (rig.Mail.Refusal, rig.Mail.RefusedAddress) = (new MailException("No such mailbox.", permanent: true), Some.Lead.Email);
        rig.Platform.Put(Some.Comment("safeguarding", "c1"));
        await rig.PollAsync();

        await rig.SettleAsync();

        Assert.Contains("deputy: Safeguarding 1 round 0", rig.Mail.Told);
        Assert.Contains("it: Alert", rig.Mail.Told);
    }

    [Fact]
    public async Task A_restore_undoes_a_hide_with_one_decision()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "c1"));
        await rig.PollAsync();
        await rig.SettleAsync();

        var outcome = await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("c1"), DecisionAction.Restore);
        await rig.SettleAsync();

        Assert.Equal(DeskResult.Done, outcome.Result);
        Assert.Equal(PlatformVisibility.Visible, rig.Platform.Shown("c1"));
        Assert.NotNull((await rig.CaseOfAsync("c1")).DueAt);
    }

    [Fact]
    public async Task A_reply_is_posted_from_the_template_and_stops_the_clock()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("When is the fair?", "c1"));
        await rig.PollAsync();

        await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("c1"), DecisionAction.Reply, "thanks");
        await rig.SettleAsync();

        Assert.Equal("Thank you for your message. Larkfield Primary School will reply soon.", rig.Platform.Replies.Single().Text);
        Assert.NotNull((await rig.CaseOfAsync("c1")).Acknowledged);
    }

    [Fact]
    public async Task Of_two_people_deciding_at_once_the_second_is_told_and_changes_nothing()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse", "c1"));
        await rig.PollAsync();
        var seen = await rig.CaseOfAsync("c1");

        await rig.DecideAsync(Some.Moderator, seen, DecisionAction.Approve);
        var second = await rig.DecideAsync(Some.Head, seen, DecisionAction.Hide);

        Assert.Equal(DeskResult.Stale, second.Result);
        Assert.Contains("Anil Shah", second.Message, StringComparison.Ordinal);
    }
}
