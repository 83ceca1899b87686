using ChannelWatch.Core.Polling;

namespace ChannelWatch.Core.Tests.Way;

/// <summary>A sign-in that runs out is never a surprise.</summary>
public sealed class TokenTests
{
    private static readonly string[] Steps = ["Open the developer page.", "Press Renew."];

    [Fact]
    public async Task The_people_responsible_are_warned_fourteen_seven_and_one_day_ahead_and_when_it_has_run_out()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Standing = new TokenStanding(rig.Clock.GetUtcNow().AddDays(20), Steps);

        await DaysAsync(rig, 21);

        var told = rig.Mail.Told.Where(line => line.EndsWith("Alert", StringComparison.Ordinal));
        Assert.Equal(["anil: Alert", "anil: Alert", "anil: Alert", "anil: Alert"], told.Where(line => line.StartsWith("anil", StringComparison.Ordinal)));
        Assert.Equal(["head: Alert", "head: Alert"], told.Where(line => line.StartsWith("head", StringComparison.Ordinal)));
        Assert.Equal(4, told.Count(line => line.StartsWith("it:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_service_that_starts_late_tells_the_nearest_warning_only()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Standing = new TokenStanding(rig.Clock.GetUtcNow().AddDays(5), Steps);

        await rig.AskTokensAsync();
        await rig.AskTokensAsync();
        await rig.SettleAsync();

        Assert.Equal(["anil: Alert", "it: Alert"], rig.Mail.Told.Order());
        Assert.Contains("runs out on Sunday 13 September 2026 at 10:00", rig.Mail.Sent[0].Text, StringComparison.Ordinal);
        Assert.Contains("Press Renew.", rig.Mail.Sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewed_sign_in_is_warned_of_anew_when_its_own_time_comes()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Standing = new TokenStanding(rig.Clock.GetUtcNow().AddDays(3), Steps);
        await rig.AskTokensAsync();
        rig.Platform.Standing = new TokenStanding(rig.Clock.GetUtcNow().AddDays(30), Steps);

        await DaysAsync(rig, 28);

        Assert.Equal(3, rig.Mail.Told.Count(line => line == "it: Alert"));
    }

    [Fact]
    public async Task A_sign_in_that_needs_nobody_is_silent()
    {
        await using var rig = await TestRig.StartAsync();

        await DaysAsync(rig, 3);

        Assert.DoesNotContain(rig.Mail.Told, line => line.EndsWith("Alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dead_token_is_told_after_the_first_refused_read_with_the_steps()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Standing = new TokenStanding(null, Steps);
        await rig.AskTokensAsync();
        rig.Platform.Down = new ChannelException(ChannelFailure.Credentials, "The token was revoked.");

        await rig.PollAsync();
        await rig.SettleAsync();

        Assert.Equal(["anil: Alert", "head: Alert", "it: Alert"], rig.Mail.Told.Order());
        Assert.Contains("Press Renew.", rig.Mail.Sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_in_refused_when_asked_is_told_at_once_and_not_again_every_hour()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Down = new ChannelException(ChannelFailure.Credentials, "The token was revoked.");

        await rig.AskTokensAsync();
        await rig.AskTokensAsync();
        await rig.SettleAsync();

        Assert.Equal(["anil: Alert", "head: Alert", "it: Alert"], rig.Mail.Told.Order());
    }

    [Fact]
    public async Task A_stored_sign_in_that_cannot_be_decrypted_is_told_and_stops_nothing()
    {
        await using var rig = await TestRig.StartAsync();
        await rig.Tokens.WriteAsync(rig.School.Channels[0].Id, new PlatformToken("a", null, null, null, "o"), CancellationToken.None);
        rig.Seal.Ring = "another ring";

        await rig.AskTokensAsync();
        await rig.SettleAsync();

        Assert.Contains("it: Alert", rig.Mail.Told);
        Assert.Contains("can no longer be decrypted", rig.Mail.Sent[0].Text, StringComparison.Ordinal);
        Assert.Equal(PollOutcome.Read, (await rig.PollAsync()).Outcome);
    }

    [Fact]
    public async Task Signing_in_again_keeps_the_history_and_reads_what_was_missed()
    {
        await using var rig = await TestRig.StartAsync();
        rig.Platform.Put(Some.Comment("hello", "c1"));
        await rig.PollAsync();
        var before = await rig.CaseOfAsync("c1");
        rig.Platform.Down = new ChannelException(ChannelFailure.Credentials, "The token was revoked.");
        await rig.PassAsync(TimeSpan.FromHours(1));
        rig.Platform.Put(Some.Comment("while away", "c2"));

        rig.Platform.Down = null;
        await rig.PassAsync(TimeSpan.FromMinutes(40));

        var after = await rig.CaseOfAsync("c1");
        Assert.Equal((before.Id, before.Version, before.DueAt), (after.Id, after.Version, after.DueAt));
        Assert.Equal(CaseState.Published, (await rig.CaseOfAsync("c2")).State);
    }

    private static async Task DaysAsync(TestRig rig, int days)
    {
        for (var hours = 0; hours < days * 24; hours += 12)
        {
            rig.Clock.Advance(TimeSpan.FromHours(12));
            await rig.AskTokensAsync(everyChannel: false);
            await rig.SettleAsync();
        }
    }
}
