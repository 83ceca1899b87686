using Azure.Core;
using Azure.Core.Pipeline;
using ChannelWatch.Classification.Cloud;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Classification.Tests.Cloud;

/// <summary>What is asked of Azure AI Content Safety, and what is made of its answers; nothing of what is no answer.</summary>
public sealed class AzureOpinionTests : IAsyncLifetime
{
    private ContentSafetyStandIn _azure = null!;

    public async Task InitializeAsync() => _azure = await ContentSafetyStandIn.StartAsync();

    public async Task DisposeAsync() => await _azure.DisposeAsync();

    [Fact]
    public async Task It_asks_for_all_four_categories_on_eight_levels()
    {
        await AskAsync("hello");

        Assert.Equal("""POST text:analyze {"text":"hello","categories":["Hate","SelfHarm","Sexual","Violence"],"blocklistNames":[],"haltOnBlocklistHit":false,"outputType":"EightSeverityLevels"}""", _azure.Asked.Single());
    }

    [Fact]
    public async Task A_clean_answer_suggests_to_leave_it_up()
    {
        var opinion = await AskAsync("hello");

        Assert.Equal((true, Ruling.Publish, 0), (opinion.Answered, opinion.Suggests, opinion.Findings.Count));
    }

    [Theory]
    [InlineData("SelfHarm", 2, Category.SelfHarm, 0.5)]
    [InlineData("SelfHarm", 5, Category.Abuse, 0.85)]
    [InlineData("Hate", 2, Category.Abuse, 0.5)]
    [InlineData("Hate", 4, Category.Hate, 0.75)]
    [InlineData("Sexual", 6, Category.Sexual, 0.95)]
    [InlineData("Violence", 3, Category.Threat, 0.6)]
    [InlineData("Violence", 7, Category.Abuse, 0.98)]
    public async Task Severities_become_findings_on_the_schools_scale(string name, int severity, Category category, double score)
    {
        _azure.Sees["words"] = (name, severity);

        var opinion = await AskAsync("some words");

        Assert.Equal(score, opinion.Findings.Single(finding => finding.Category == category).Score);
        Assert.Null(opinion.Suggests);
        Assert.Contains($"severity {severity} of 7", opinion.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_severity_of_one_is_a_figure_of_speech()
    {
        _azure.Sees["words"] = ("Violence", 1);

        Assert.Empty((await AskAsync("some words")).Findings);
    }

    [Fact]
    public async Task A_long_comment_is_cut_by_code_points_and_the_worst_part_counts()
    {
        _azure.Sees["words"] = ("Hate", 6);

        var opinion = await AskAsync(string.Concat(Enumerable.Repeat("😀", 10_500)) + "words");

        Assert.Equal((2, 0.95), (_azure.Asked.Count, opinion.Findings.Max(finding => finding.Score)));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_does_not_break_the_question()
    {
        Assert.True((await AskAsync("broken \ud83d emoji")).Answered);
    }

    [Fact]
    public async Task A_busy_service_is_asked_again_after_the_time_it_names()
    {
        _azure.Instead.Enqueue((429, ContentSafetyStandIn.Error("TooManyRequests"), "0"));
        _azure.Instead.Enqueue((503, ContentSafetyStandIn.Error("ServerBusy"), null));

        Assert.True((await AskAsync("hello")).Answered);
        Assert.Equal(3, _azure.Asked.Count);
    }

    [Theory]
    [InlineData(429, """{"error":{"code":"TooManyRequests"}}""", false, "more often than it allows")]
    [InlineData(500, "oops", false, "trouble of its own")]
    [InlineData(403, "", true, "Cognitive Services User")]
    [InlineData(400, """{"error":{"code":"InvalidRequestBody","message":"no"}}""", false, "did not take the question (InvalidRequestBody)")]
    [InlineData(200, "<html>Welcome to the proxy</html>", true, "not Azure AI Content Safety")]
    [InlineData(200, "[1,2", true, "not Azure AI Content Safety")]
    [InlineData(200, """{"categoriesAnalysis":[]}""", true, "not Azure AI Content Safety")]
    [InlineData(200, """{"categoriesAnalysis":[{"category":"Hate","severity":0},{"category":"SelfHarm","severity":null},{"category":"Sexual","severity":0},{"category":"Violence","severity":0}]}""", true, "not Azure AI Content Safety")]
    [InlineData(200, """{"categoriesAnalysis":[{"category":"Hate","severity":99},{"category":"SelfHarm","severity":0},{"category":"Sexual","severity":0},{"category":"Violence","severity":0}]}""", true, "not Azure AI Content Safety")]
    public async Task What_is_no_answer_is_never_taken_for_clean(int status, string body, bool needsPerson, string words)
    {
        for (var tries = 0; tries < 4; tries++)
        {
            _azure.Instead.Enqueue((status, body, null));
        }

        var failure = await Assert.ThrowsAsync<OpinionException>(() => AskAsync("hello"));

        Assert.Equal(needsPerson, failure.NeedsPerson);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_needs_a_person_and_is_not_repeated()
    {
        var failure = await Assert.ThrowsAsync<OpinionException>(() => AskAsync("hello", options => options.ApiKey = "wrong-key"));

        Assert.True(failure.NeedsPerson);
        Assert.Contains("key was refused", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_the_service_no_longer_knows_needs_a_person()
    {
        var failure = await Assert.ThrowsAsync<OpinionException>(() => AskAsync("hello", options => options.ApiVersion = "2023-10-01"));

        Assert.Contains("does not know api-version 2023-10-01", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told_as_such()
    {
        var failure = await Assert.ThrowsAsync<OpinionException>(() => AskAsync("hello", options => options.Endpoint = new Uri("https://127.0.0.1:1")));

        Assert.Equal((false, "The service cannot be reached. Check the server's way to the internet."), (failure.NeedsPerson, failure.Message));
    }

    [Fact]
    public async Task A_slow_answer_is_left_when_the_time_is_up()
    {
        _azure.Delay = TimeSpan.FromSeconds(30);
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Opinion().AskAsync(new OpinionQuestion { Text = "hello" }, limit.Token));
    }

    [Fact]
    public async Task With_Entra_the_token_signs_in_instead_of_a_key()
    {
        var options = Options();
        var client = ContentSafetyClient.WithToken(options, new FixedToken(), Transport());

        var opinion = await Of(options, client).AskAsync(new OpinionQuestion { Text = "hello" }, CancellationToken.None);

        Assert.True(opinion.Answered);
    }

    [Fact]
    public async Task Check_says_that_it_works_without_asking_about_a_real_comment()
    {
        var findings = await Opinion().CheckAsync(CancellationToken.None);

        Assert.True(findings.Single().Works);
        Assert.Contains("harvest assembly", _azure.Asked.Single(), StringComparison.Ordinal);
    }

    private Task<Opinion> AskAsync(string text, Action<AzureOptions>? with = null) => Opinion(with).AskAsync(new OpinionQuestion { Text = text }, CancellationToken.None);

    private AzureOpinion Opinion(Action<AzureOptions>? with = null)
    {
        var options = Options();
        with?.Invoke(options);
        return Of(options, ContentSafetyClient.WithKey(options, Transport(), TimeSpan.FromMilliseconds(1)));
    }

    private AzureOptions Options() => new() { Endpoint = _azure.Address, ApiKey = _azure.Key };

    private static AzureOpinion Of(AzureOptions options, ContentSafetyClient client) =>
        new(options, client, new Blocklists(options, client), new PictureFetcher(PictureFetcher.PublicOnly(options.TimeLimit)));

    private static HttpClientTransport Transport() => new(GraphStandIn.Trusting());

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("stand-in-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
