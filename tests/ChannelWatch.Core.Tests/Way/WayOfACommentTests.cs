namespace ChannelWatch.Core.Tests.Way;

/// <summary>From the platform to the decision and its effect (DESIGN 2).</summary>
public sealed class WayOfACommentTests
{
    [Fact]
    public async Task A_clear_violation_is_hidden_and_read_back_and_the_record_is_whole()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "c1"), Some.Comment("lovely", "c2"));

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal(PlatformVisibility.Hidden, rig.Platform.Shown("c1"));
        Assert.Equal((CaseState.Hidden, PlatformVisibility.Hidden), ((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c1")).Visibility));
        Assert.Equal(CaseState.Published, (await rig.CaseOfAsync("c2")).State);
        Assert.Empty((await rig.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task A_read_torn_half_way_loses_nothing_and_the_next_goes_on()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put([.. Enumerable.Range(0, 25).Select(number => Some.Comment("hello", $"c{number}"))]);
        (rig.Platform.PageSize, rig.Platform.TornAfterPages) = (10, 2);

        await rig.PollAsync();
        rig.Platform.TornAfterPages = null;
        await rig.PollAsync();

        Assert.Equal(25, await rig.Cases.CountAsync(new CaseQuery { States = [CaseState.Published] }, CancellationToken.None));
    }

    [Fact]
    public async Task An_edit_that_turns_bad_is_judged_afresh()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("lovely", "c1"));
        await rig.PollAsync();

        rig.Platform.Edit("c1", "abuse!");
        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal((CaseState.Hidden, 2), ((await rig.CaseOfAsync("c1")).State, (await rig.CaseOfAsync("c1")).Latest.Number));
        Assert.Equal(PlatformVisibility.Hidden, rig.Platform.Shown("c1"));
    }

    [Fact]
    public async Task An_edit_after_a_person_hid_it_does_not_bring_it_back_by_itself()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse", "c1"));
        await rig.PollAsync();
        await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync("c1"), DecisionAction.Hide);
        await rig.SettleAsync();

        rig.Platform.Edit("c1", "lovely");
        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal((CaseState.Queued, PlatformVisibility.Hidden), ((await rig.CaseOfAsync("c1")).State, rig.Platform.Shown("c1")));
    }

    [Fact]
    public async Task A_comment_that_vanished_is_recorded_as_gone()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("lovely?", "c1"), Some.Comment("lovely", "c2"));
        await rig.PollAsync();

        rig.Platform.Delete("c1");
        await rig.PollAsync();

        Assert.Equal(CaseState.Gone, (await rig.CaseOfAsync("c1")).State);
        Assert.Null((await rig.CaseOfAsync("c1")).DueAt);
    }

    [Fact]
    public async Task A_check_that_could_not_answer_sends_the_comment_to_a_person()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("unanswered", "c1"));

        await rig.PollAsync();

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("c1")).State);
    }

    [Fact]
    public async Task A_dry_run_changes_nothing_on_the_platform_and_asks_a_person()
    {
        await using var rig = await TestRig.StartAsync(Some.School(Some.Channel() with { DryRun = true }));
        rig.Platform.Put(Some.Comment("abuse!", "c1"));

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal(CaseState.Queued, (await rig.CaseOfAsync("c1")).State);
        Assert.Empty(rig.Platform.Writes);
    }

    [Fact]
    public async Task A_platform_that_cannot_hide_gets_no_request_and_a_person_is_asked()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Capabilities = ConnectorCapabilities.None;
        rig.Platform.Put(Some.Comment("abuse!", "c1"));

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Contains("by hand", (await rig.CaseOfAsync("c1")).Decided!.Reason, StringComparison.Ordinal);
        Assert.Empty(rig.Platform.Writes);
    }

    [Fact]
    public async Task Dates_from_1970_and_2099_do_not_upset_the_clocks()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("old", "c1", at: DateTimeOffset.UnixEpoch), Some.Comment("new", "c2", at: new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        await rig.PollAsync();

        Assert.All(await rig.Cases.FindAsync(new CaseQuery(), CancellationToken.None), @case => Assert.Equal(Some.Instant, @case.PostedAt));
    }
}
