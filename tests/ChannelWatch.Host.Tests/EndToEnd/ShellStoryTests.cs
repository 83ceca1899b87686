using System.Text.Json;
using Xunit;

namespace ChannelWatch.Host.Tests.EndToEnd;

/// <summary>The main job from the server's shell: poll, look, decide, report, prove.</summary>
public sealed class ShellStoryTests : IDisposable
{
    private readonly TestInstallation _installation = new(
        TestInstallation.Config,
        TestInstallation.Says("1", "Lovely assembly, thank you all"),
        TestInstallation.Says("2", "Ring me on 07700 900123 about the tickets"));

    public void Dispose() => _installation.Dispose();

    [Fact]
    public async Task A_poll_brings_comments_that_are_judged_and_acted_on()
    {
        var poll = await _installation.RunAsync("poll");

        Assert.Equal("larkfield-wall: 2 new, 0 edited, 2 judged\n", poll.Out);
        var cases = await CasesAsync();
        Assert.Equal(["published", "hidden"], cases.OrderBy(one => one.GetProperty("id").GetInt64()).Select(one => one.GetProperty("state").GetString()));
        Assert.Equal("hidden", cases.Single(one => one.GetProperty("state").GetString() == "hidden").GetProperty("visibility").GetString());
    }

    [Fact]
    public async Task A_decision_from_the_shell_is_carried_out_at_once_when_no_service_runs()
    {
        await _installation.RunAsync("poll");

        var decide = await _installation.RunAsync("decide", "2", "--as", "anil@larkfield.example", "--action", "restore", "--reason", "His own number");

        Assert.Equal((0, ""), (decide.Exit, decide.Error));
        Assert.Contains("carried out at once", decide.Out, StringComparison.Ordinal);
        Assert.Equal("visible", (await CasesAsync()).Single(one => one.GetProperty("id").GetInt64() == 2).GetProperty("visibility").GetString());
    }

    [Theory]
    [InlineData("2", "nobody@larkfield.example", "hide", 2, "--as is \"nobody@larkfield.example\"; allowed: anil@larkfield.example")]
    [InlineData("99", "anil@larkfield.example", "hide", 1, "There is no case 99 on record.")]
    public async Task A_decision_that_cannot_be_taken_is_refused_in_a_sentence(string id, string person, string action, int exit, string sentence)
    {
        await _installation.RunAsync("poll");

        var run = await _installation.RunAsync("decide", id, "--as", person, "--action", action);

        Assert.Equal(exit, run.Exit);
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_shows_its_whole_history()
    {
        await _installation.RunAsync("poll");

        var run = await _installation.RunAsync("case", "2", "--json");

        var history = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal("Ring me on 07700 900123 about the tickets", history.GetProperty("revisions")[0].GetProperty("text").GetString());
        Assert.Equal("machine", history.GetProperty("decisions")[0].GetProperty("by").GetString());
        Assert.Contains("comment-seen", history.GetProperty("events").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
        Assert.Contains("done", history.GetProperty("effects").EnumerateArray().Select(effect => effect.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task The_digest_masks_what_was_hidden()
    {
        await _installation.RunAsync("poll");

        var run = await _installation.RunAsync("digest", "--school", "larkfield", "--date", TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(0, run.Exit);
        Assert.Contains("Wall", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("07700 900123", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_sent_by_hand_reaches_the_headteacher()
    {
        await _installation.RunAsync("poll");

        var run = await _installation.RunAsync("digest", "--school", "larkfield", "--date", "2026-11-20", "--send");

        Assert.Equal("The digest of 2026-11-20 goes to head@larkfield.example.\n", run.Out);
        var mails = Directory.GetFiles(Path.Combine(_installation.Data, "mail"), "*.eml").Select(File.ReadAllText);
        Assert.Contains(mails, mail => mail.Contains("head@larkfield.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_record_is_whole_and_verify_says_so()
    {
        await _installation.RunAsync("poll");

        var run = await _installation.RunAsync("verify");

        Assert.Equal(0, run.Exit);
        Assert.EndsWith("The record is whole.\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_revoked_for_people_of_the_school_only()
    {
        await _installation.RunAsync("poll");

        var known = await _installation.RunAsync("revoke-links", "--person", "anil@larkfield.example", "--school", "larkfield");
        var unknown = await _installation.RunAsync("revoke-links", "--person", "who@larkfield.example", "--school", "larkfield");

        Assert.Equal((0, 2), (known.Exit, unknown.Exit));
    }

    [Fact]
    public async Task The_table_of_cases_masks_personal_details()
    {
        await _installation.RunAsync("poll");

        var run = await _installation.RunAsync("cases");

        Assert.Contains("2 cases", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("07700", run.Out, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<JsonElement>> CasesAsync() =>
        [.. (await _installation.RunAsync("cases", "--json")).Lines.Select(line => JsonDocument.Parse(line).RootElement)];
}
