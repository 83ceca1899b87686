using Azure.Core.Pipeline;
using ChannelWatch.Classification.Cloud;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Opinions;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Classification.Tests.Cloud;

/// <summary>The school's files of terms are what the cloud knows.</summary>
public sealed class BlocklistTests : IAsyncLifetime
{
    private readonly string _file = Path.GetTempFileName();
    private ContentSafetyStandIn _azure = null!;

    public async Task InitializeAsync() => _azure = await ContentSafetyStandIn.StartAsync();

    public async Task DisposeAsync()
    {
        File.Delete(_file);
        await _azure.DisposeAsync();
    }

    [Fact]
    public async Task Terms_are_sent_in_portions_and_used_in_the_next_question()
    {
        await WriteAsync(["# not a term", .. Enumerable.Range(1, 250).Select(number => $"term{number}."), "", "TERM1."]);
        var opinion = Opinion();

        await opinion.RefreshAsync(CancellationToken.None);
        var seen = await opinion.AskAsync(new OpinionQuestion { Text = "that is term7. indeed" }, CancellationToken.None);

        Assert.Equal(250, _azure.Blocklists["school-terms"].Count);
        Assert.Equal((Category.Commercial, "azure/blocklist"), (seen.Findings.Single().Category, seen.Findings.Single().Rule));
    }

    [Fact]
    public async Task What_left_the_file_leaves_the_cloud_and_nothing_is_sent_twice()
    {
        await WriteAsync("one", "two");
        var opinion = Opinion();
        await opinion.RefreshAsync(CancellationToken.None);
        await WriteAsync("two", "three");

        await opinion.RefreshAsync(CancellationToken.None);
        var asked = _azure.Asked.Count;
        await opinion.RefreshAsync(CancellationToken.None);

        Assert.Equal(["three", "two"], _azure.Blocklists["school-terms"].Values.Order());
        Assert.Equal(asked, _azure.Asked.Count);
    }

    [Fact]
    public async Task A_list_that_could_not_be_made_is_not_named_in_questions()
    {
        await WriteAsync("one");
        _azure.Instead.Enqueue((403, "", null));
        var opinion = Opinion();
        await Assert.ThrowsAsync<OpinionException>(() => opinion.RefreshAsync(CancellationToken.None));

        var answer = await opinion.AskAsync(new OpinionQuestion { Text = "one" }, CancellationToken.None);

        Assert.True(answer.Answered);
    }

    [Fact]
    public async Task Check_compares_without_changing_anything()
    {
        await WriteAsync("one", "two");

        var findings = await Opinion().CheckAsync(CancellationToken.None);

        Assert.Contains("2 terms", findings[1].Detail, StringComparison.Ordinal);
        Assert.Empty(_azure.Blocklists);
    }

    [Fact]
    public async Task A_term_that_is_too_long_is_named_by_its_line()
    {
        await WriteAsync("fine", new string('x', 129));
        var options = Options();

        Assert.Equal($"Opinions:Azure:Blocklists:0:File is \"{_file}\", whose line 2 is longer than the 128 characters a term may have.", Assert.Single(options.Validate()));
    }

    private Task WriteAsync(params string[] lines) => File.WriteAllLinesAsync(_file, lines);

    private AzureOptions Options() => new()
    {
        Endpoint = _azure.Address,
        ApiKey = _azure.Key,
        Blocklists = [new BlocklistOptions { Name = "school-terms", File = _file, Category = Category.Commercial }],
    };

    private AzureOpinion Opinion()
    {
        var options = Options();
        var client = ContentSafetyClient.WithKey(options, new HttpClientTransport(GraphStandIn.Trusting()), TimeSpan.FromMilliseconds(1));
        return new AzureOpinion(options, client, new Blocklists(options, client), new PictureFetcher(PictureFetcher.PublicOnly(options.TimeLimit)));
    }
}
