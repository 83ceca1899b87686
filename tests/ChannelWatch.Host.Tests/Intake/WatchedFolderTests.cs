using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Outbox;
using Xunit;

namespace ChannelWatch.Host.Tests.Intake;

/// <summary>Files another system leaves in a folder.</summary>
public sealed class WatchedFolderTests
{
    private const string Two = "{\"id\":\"1\",\"text\":\"Lovely\"}\n{\"id\":\"2\",\"text\":\"That idiot again\"}\n";

    [Fact]
    public async Task A_whole_file_is_taken_up_and_moved_to_done()
    {
        await using var intake = await IntakeSite.StartAsync();
        intake.Drop("a.jsonl", Two);

        await intake.PassAsync();

        Assert.Equal([CaseState.Published, CaseState.Queued], (await intake.CasesAsync()).Select(found => found.State));
        Assert.Equal((0, "a.jsonl"), (intake.Files().Count, Assert.Single(intake.Files("done"))));
    }

    [Fact]
    public async Task A_file_still_being_written_is_left_alone_until_it_is_whole()
    {
        await using var intake = await IntakeSite.StartAsync();
        var file = intake.Drop("a.jsonl", Two[..^10], intake.Site.Clock.GetUtcNow().AddSeconds(-10));
        intake.Drop("b.jsonl", Two, intake.Site.Clock.GetUtcNow().AddSeconds(-1));
        intake.Drop("c.jsonl.tmp", Two);

        await intake.PassAsync();
        var early = (await intake.CasesAsync()).Count;
        File.WriteAllText(file, Two);
        File.SetLastWriteTimeUtc(file, intake.Site.Clock.GetUtcNow().UtcDateTime);
        intake.Site.Clock.Advance(TimeSpan.FromSeconds(5));
        await intake.PassAsync();

        Assert.Equal((0, 2), (early, (await intake.CasesAsync()).Count));
        Assert.Equal(["c.jsonl.tmp"], intake.Files());
    }

    [Fact]
    public async Task A_faulty_file_is_put_aside_whole_with_each_line_and_reason_and_the_technician_is_told()
    {
        await using var intake = await IntakeSite.StartAsync();
        intake.Drop("a.jsonl", Two + "{\"id\":\"3\"}\nnonsense\n");

        await intake.PassAsync();

        Assert.Empty(await intake.CasesAsync());
        Assert.Equal(["a.jsonl", "a.jsonl.error.txt"], intake.Files("failed"));
        var reasons = await File.ReadAllLinesAsync(Path.Combine(intake.Folder, "failed", "a.jsonl.error.txt"));
        Assert.Equal(["line 3", "line 4"], reasons.Select(line => line.Split(':')[0]));
        var mail = Assert.Single(await intake.Site.Get<IOutbox>().ClaimAsync(OutboxLane.Mail, 9, TimeSpan.FromMinutes(1), intake.Site.Clock.GetUtcNow(), CancellationToken.None));
        Assert.Equal("it@larkfield.example", Assert.IsType<MailEffect>(mail.Effect).To);
    }

    [Fact]
    public async Task A_faulty_file_holds_up_no_other()
    {
        await using var intake = await IntakeSite.StartAsync();
        intake.Drop("a.jsonl", "nonsense\n");
        intake.Drop("b.jsonl", Two);

        await intake.PassAsync();

        Assert.Equal(2, (await intake.CasesAsync()).Count);
    }

    [Fact]
    public async Task A_file_a_crash_left_half_way_is_taken_up_again_and_doubles_nothing()
    {
        await using var intake = await IntakeSite.StartAsync();
        intake.Drop("a.jsonl", Two);
        await intake.PassAsync();
        File.Move(Path.Combine(intake.Folder, "done", "a.jsonl"), Path.Combine(intake.Folder, "taken", "a.jsonl"));

        await intake.PassAsync();

        Assert.Equal((2, "a.jsonl"), ((await intake.CasesAsync()).Count, Assert.Single(intake.Files("done"))));
        Assert.All(await intake.CasesAsync(), found => Assert.Equal(1, found.Latest.Number));
    }

    [Fact]
    public async Task A_second_file_of_the_same_name_overwrites_none()
    {
        await using var intake = await IntakeSite.StartAsync();
        intake.Drop("a.jsonl", Two);
        await intake.PassAsync();
        intake.Drop("a.jsonl", "{\"id\":\"3\",\"text\":\"Later\"}\n");

        await intake.PassAsync();

        Assert.Equal(["a-2.jsonl", "a.jsonl"], intake.Files("done"));
        Assert.Equal(3, (await intake.CasesAsync()).Count);
    }

    [Fact]
    public async Task A_link_to_elsewhere_on_the_machine_is_not_followed()
    {
        await using var intake = await IntakeSite.StartAsync();
        var elsewhere = intake.Drop("elsewhere.txt", Two);
        File.CreateSymbolicLink(Path.Combine(intake.Folder, "a.jsonl"), elsewhere);

        await intake.PassAsync();

        Assert.Empty(await intake.CasesAsync());
    }
}
