using System.Text.Json;
using ChannelWatch.TestSupport.StandIns;
using Xunit;

namespace ChannelWatch.Host.Tests.EndToEnd;

/// <summary>The whole program with a language model behind it: what it is asked, what its word changes, what it never sees.</summary>
public sealed class SecondOpinionStoryTests : IAsyncLifetime, IDisposable
{
    /// <summary>Asks about the faintest abuse, so that the story does not hang on how sure the shipped model is of a muppet.</summary>
    private const string Policy = """
        {"version":"t","categories":{"abuse":{"ask":0.05,"hide":1},"personal":{"ask":0.5,"hide":0.9},"safeguarding":{"ask":0.5,"escalate":0.5}}}
        """;

    private LanguageModelStandIn _model = null!;
    private TestInstallation _installation = null!;

    public async Task InitializeAsync()
    {
        _model = await LanguageModelStandIn.StartAsync();
        var config = TestInstallation.Config.Replace("\"Schools\": [", $$"""
            "Opinions": { "LanguageModel": { "Url": "{{_model.Address}}", "Model": "stand-in" } }, "Files": { "Policy": "policy.json" }, "Schools": [
            """, StringComparison.Ordinal);
        _installation = new TestInstallation(
            config,
            TestInstallation.Says("1", "Lovely assembly, thank you all"),
            TestInstallation.Says("2", "Ring me on 07700 900123 about the tickets"),
            TestInstallation.Says("3", "This whole damn car park is a joke, sort it out you muppets"),
            TestInstallation.Says("4", "I am scared to go home, dad hits me"));
        File.WriteAllText(Path.Combine(_installation.Folder, "policy.json"), Policy);
    }

    public async Task DisposeAsync() => await _model.DisposeAsync();

    public void Dispose() => _installation.Dispose();

    [Fact]
    public async Task What_is_doubtful_is_asked_about_and_left_up_on_the_models_word()
    {
        await _installation.RunAsync("poll");

        var asked = string.Join('\n', _model.Asked.Select(body => body.ToJsonString()));
        Assert.Contains("car park", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("900123", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("scared to go home", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("A Parent", asked, StringComparison.Ordinal);
        Assert.Equal("published", await StateOfAsync(3));
    }

    [Fact]
    public async Task Its_opinion_stands_in_the_history_and_the_record_is_whole()
    {
        await _installation.RunAsync("poll");

        using var history = JsonDocument.Parse((await _installation.RunAsync("case", "3", "--json")).Out);
        var opinion = history.RootElement.GetProperty("revisions")[0].GetProperty("opinions")[0];
        Assert.Equal(("languageModel", true), (opinion.GetProperty("source").GetString(), opinion.GetProperty("answered").GetBoolean()));
        Assert.Equal(0, (await _installation.RunAsync("verify")).Exit);
    }

    [Fact]
    public async Task A_model_that_is_away_changes_nothing_and_check_says_what_to_do()
    {
        _model.Instead = (404, "{}");

        await _installation.RunAsync("poll");
        var check = await _installation.RunAsync("check");

        Assert.Equal("queued", await StateOfAsync(3));
        Assert.Contains("There is no model \"stand-in\" at its address", check.Out, StringComparison.Ordinal);
        Assert.Equal(1, check.Exit);
    }

    private async Task<string?> StateOfAsync(int id)
    {
        using var history = JsonDocument.Parse((await _installation.RunAsync("case", $"{id}", "--json")).Out);
        return history.RootElement.GetProperty("case").GetProperty("state").GetString();
    }
}
