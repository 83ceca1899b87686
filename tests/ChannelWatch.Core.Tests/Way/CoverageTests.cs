using ChannelWatch.Core.Polling;

namespace ChannelWatch.Core.Tests.Way;

/// <summary>A blind spell is stated, and closed by reading what was missed.</summary>
public sealed class CoverageTests
{
    [Fact]
    public async Task An_outage_leaves_a_gap_in_the_ledger_with_its_cause_and_what_was_found()
    {
        await using var rig = await TestRig.StartAsync();
        await rig.PollAsync();
        var began = rig.Clock.GetUtcNow();
        rig.Platform.Down = new ChannelException(ChannelFailure.Unreachable, "No connection.");
        await rig.PassAsync(TimeSpan.FromHours(1));
        rig.Platform.Put(Some.Comment("while away", "c1"), Some.Comment("again", "c2"));

        rig.Platform.Down = null;
        await rig.PollAsync();

        var gap = Assert.Single((await rig.CoverageAsync()).Gaps);
        Assert.Equal(new CoverageGap(began, rig.Clock.GetUtcNow(), "the platform did not answer", 2), gap);
    }

    [Fact]
    public async Task While_it_lasts_the_channel_is_complete_until_the_last_good_read()
    {
        await using var rig = await TestRig.StartAsync();
        await rig.PollAsync();
        var began = rig.Clock.GetUtcNow();
        rig.Platform.Down = new ChannelException(ChannelFailure.Unreachable, "No connection.");

        await rig.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal((began, 0), ((await rig.CoverageAsync()).CompleteUntil, (await rig.CoverageAsync()).Gaps.Count));
    }

    [Fact]
    public async Task A_stop_of_the_service_is_a_gap_too_and_the_digest_says_so()
    {
        await using var rig = await TestRig.StartAsync();
        await rig.PollAsync();
        rig.Clock.Advance(TimeSpan.FromHours(2));

        await rig.PollAsync();

        var digest = await rig.Digests.BuildAsync(rig.School, rig.School.Today(rig.Clock.GetUtcNow()), CancellationToken.None);
        Assert.Equal("ChannelWatch was not running", Assert.Single(digest.Channels.Single().Gaps).Cause);
        Assert.False(digest.NothingHappened);
    }

    [Fact]
    public async Task A_gap_longer_than_the_platform_keeps_what_is_unread_says_that_something_may_be_lost()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Profile = rig.Platform.Profile with { KeepsUnread = TimeSpan.FromHours(24) };
        await rig.PollAsync();
        rig.Clock.Advance(TimeSpan.FromHours(25));

        await rig.PollAsync();

        Assert.Equal("ChannelWatch was not running; what was older than 24 hours could no longer be read", Assert.Single((await rig.CoverageAsync()).Gaps).Cause);
    }

    [Fact]
    public async Task Ordinary_polling_leaves_no_gap()
    {
        await using var rig = await TestRig.StartAsync();

        await rig.PassAsync(TimeSpan.FromHours(1));

        Assert.Empty((await rig.CoverageAsync()).Gaps);
    }
}
