namespace ChannelWatch.Core.Tests.Way;

/// <summary>The digest tells how often people overturned the machine.</summary>
public sealed class DriftTests
{
    [Fact]
    public async Task The_digest_counts_by_category_what_people_brought_back_took_down_and_left_up()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "h1"), Some.Comment("abuse! two", "h2"), Some.Comment("personal", "q1"), Some.Comment("personal two", "q2"), Some.Comment("lovely", "p1"), Some.Comment("nice", "p2"));
        await rig.PollAsync();
        await rig.SettleAsync();
        await DecideAsync(rig, ("h1", DecisionAction.Restore), ("q1", DecisionAction.Approve), ("p1", DecisionAction.Hide));

        var drift = (await rig.Digests.BuildAsync(rig.School, rig.School.Today(rig.Clock.GetUtcNow()), CancellationToken.None)).Drift;

        Assert.Equal((2, 1), (drift.LeftUp, drift.TakenDown));
        Assert.Equal([(Category.Abuse, 2, 1, 0, 0), (Category.Personal, 0, 0, 1, 1)], drift.Lines.Select(line => (line.Category, line.Hidden, line.Restored, line.Asked, line.Approved)).ToList<(Category?, int, int, int, int)>());
    }

    [Fact]
    public async Task A_decision_a_person_took_back_counts_as_it_stands_in_the_end()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "h1"));
        await rig.PollAsync();
        await rig.SettleAsync();
        await DecideAsync(rig, ("h1", DecisionAction.Restore), ("h1", DecisionAction.Remove));

        var drift = (await rig.Digests.BuildAsync(rig.School, rig.School.Today(rig.Clock.GetUtcNow()), CancellationToken.None)).Drift;

        Assert.Equal((1, 0), (drift.Hidden, drift.Restored));
    }

    [Fact]
    public async Task What_was_decided_long_ago_is_not_counted_any_more()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("abuse!", "h1"));
        await rig.PollAsync();
        await rig.SettleAsync();
        rig.Clock.Advance(TimeSpan.FromDays(30));

        var drift = (await rig.Digests.BuildAsync(rig.School, rig.School.Today(rig.Clock.GetUtcNow()), CancellationToken.None)).Drift;

        Assert.True(drift.IsEmpty);
    }

    private static async Task DecideAsync(TestRig rig, params (string Comment, DecisionAction Action)[] decisions)
    {
        foreach (var (comment, action) in decisions)
        {
            Assert.Equal(DeskResult.Done, (await rig.DecideAsync(Some.Moderator, await rig.CaseOfAsync(comment), action)).Result);
            await rig.SettleAsync();
        }
    }
}
