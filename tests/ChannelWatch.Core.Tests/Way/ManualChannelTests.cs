using ChannelWatch.Core.Watching;
using ChannelWatch.TestSupport.Fakes;

namespace ChannelWatch.Core.Tests.Way;

/// <summary>Channels no program can read are looked at by people, and that they were is on record (R1, R10).</summary>
public sealed class ManualChannelTests
{
    private static readonly Channel Group = Some.Channel("larkfield-parents", "manual") with { Name = "Parents of Year 4" };

    [Fact]
    public async Task The_owner_is_asked_once_on_each_school_day_until_somebody_looks()
    {
        await using var rig = await StartAsync("anil@larkfield.example");

        await rig.PassAsync(TimeSpan.FromHours(3), poll: false);
        await LookAsync(rig);
        await rig.PassAsync(TimeSpan.FromHours(24), poll: false);

        Assert.Equal(["anil: Check 2026-09-08", "anil: Check 2026-09-09"], Checks(rig));
    }

    [Fact]
    public async Task A_check_nobody_makes_is_told_to_the_headteacher_once()
    {
        await using var rig = await StartAsync("The office");

        await rig.PassAsync(TimeSpan.FromHours(12), poll: false);

        Assert.Equal(["anil: Check 2026-09-08", "anil: Missed 2026-09-08", "head: Missed 2026-09-08"], Checks(rig).Order());
    }

    [Fact]
    public async Task A_look_before_the_hour_counts_for_the_day()
    {
        await using var rig = await StartAsync("The office", askAt: new TimeOnly(15, 0));

        await LookAsync(rig);
        await rig.PassAsync(TimeSpan.FromHours(12), poll: false);

        Assert.Empty(Checks(rig));
        Assert.Empty((await rig.VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Nobody_is_asked_at_the_weekend()
    {
        await using var rig = await StartAsync("The office");
        await LookAsync(rig);
        rig.Clock.Advance(TimeSpan.FromDays(4));

        await rig.PassAsync(TimeSpan.FromHours(20), poll: false);

        Assert.Empty(Checks(rig));
    }

    [Fact]
    public async Task What_was_reported_is_put_before_a_person_even_when_the_checks_see_nothing()
    {
        await using var rig = await StartAsync("The office");

        await rig.Pushed.TakeAsync(Group.Id, [Some.Comment("lovely", "h1")], CancellationToken.None);
        await rig.Pushed.TakeAsync(Group.Id, [Some.Comment("abuse!", "h2")], CancellationToken.None);

        Assert.Equal((CaseState.Queued, ConnectorCapabilities.None), ((await rig.CaseOfAsync("h1")).State, (await rig.CaseOfAsync("h1")).ByHand));
        Assert.Equal((CaseState.Queued, ConnectorCapabilities.Hide), ((await rig.CaseOfAsync("h2")).State, (await rig.CaseOfAsync("h2")).ByHand));
    }

    [Fact]
    public async Task The_digest_says_who_looked_and_what_was_not_looked_at()
    {
        await using var rig = await StartAsync("The office");
        var before = await DayAsync(rig);

        await LookAsync(rig);
        var after = await DayAsync(rig);

        Assert.Equal((new DateOnly(2026, 9, 8), null), (before.CheckMissing, before.LastCheck?.By.Name));
        Assert.Equal((null, "Anil Shah"), (after.CheckMissing, after.LastCheck?.By.Name));
    }

    private static async Task<TestRig> StartAsync(string owner, TimeOnly? askAt = null)
    {
        var rig = await TestRig.StartAsync(
            Some.School(Some.Channel(), Group),
            platform => platform.Others[Group.Id] = new WatchedByHand(new ManualWatch { Platform = "WhatsApp", Owner = owner, AskAt = askAt ?? new TimeOnly(10, 30) }));
        return rig;
    }

    private static Task LookAsync(TestRig rig) =>
        rig.Checks.RecordAsync(new ChannelCheck(Some.SchoolId, Group.Id, rig.Clock.GetUtcNow(), Actor.Of(Some.Moderator), CheckOutcome.NothingToReport), CancellationToken.None);

    private static async Task<Reporting.ChannelDay> DayAsync(TestRig rig)
    {
        rig.Clock.Advance(TimeSpan.FromHours(1));
        var digest = await rig.Digests.BuildAsync(rig.School, rig.School.Today(rig.Clock.GetUtcNow()), CancellationToken.None);
        return digest.Channels.Single(day => day.Channel.Id == Group.Id);
    }

    private static List<string> Checks(TestRig rig) => [.. rig.Mail.Told.Where(told => told.Contains("Check", StringComparison.Ordinal) || told.Contains("Missed", StringComparison.Ordinal))];
}
