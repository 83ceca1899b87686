using System.Net;
using ChannelWatch.Classification.Cloud;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;
using ChannelWatch.TestSupport.StandIns;
using Azure.Core.Pipeline;

namespace ChannelWatch.Classification.Tests.Cloud;

/// <summary>Pictures strangers name are fetched from public addresses only, within bounds.</summary>
public sealed class PictureFetcherTests : IAsyncLifetime
{
    private static readonly Func<IPAddress, bool> LoopbackToo = address => IPAddress.IsLoopback(address) || PublicAddress.Is(address);

    private PictureStandIn _pictures = null!;

    public async Task InitializeAsync() => _pictures = await PictureStandIn.StartAsync();

    public async Task DisposeAsync() => await _pictures.DisposeAsync();

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.0.10", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Only_public_addresses_are_public(string address, bool expected) => Assert.Equal(expected, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:{0}/ok.png")]
    [InlineData("http://localhost:{0}/ok.png")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/ok.png")]
    [InlineData("http://2130706433:{0}/ok.png")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public async Task Nothing_is_fetched_from_inside(string address)
    {
        var failure = await Assert.ThrowsAsync<OpinionException>(() => FetchAsync(new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, _pictures.Port)), PublicAddress.Is));

        Assert.Contains("leads into a private network", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_pictures.Asked);
    }

    [Fact]
    public async Task A_redirect_inside_is_not_followed()
    {
        var onlyTheFirst = new Queue<bool>([true]);

        await Assert.ThrowsAsync<OpinionException>(() => FetchAsync(_pictures.At("/redirect"), address => onlyTheFirst.TryDequeue(out _)));

        Assert.Equal(["/redirect"], _pictures.Asked);
    }

    [Theory]
    [InlineData("/large.png", "larger than 4 MB")]
    [InlineData("/endless.png", "larger than 4 MB")]
    [InlineData("/page.html", "no picture that can be looked at")]
    [InlineData("/missing.png", "no picture that can be looked at")]
    [InlineData("/loop", "from one to the next without end")]
    [InlineData("/slow.png", "in time")]
    public async Task What_is_no_picture_within_bounds_is_refused(string path, string words)
    {
        var failure = await Assert.ThrowsAsync<OpinionException>(() => FetchAsync(_pictures.At(path), LoopbackToo));

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://pictures.example/1.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@pictures.example/1.png")]
    public async Task Other_kinds_of_address_are_not_even_tried(string address) =>
        await Assert.ThrowsAsync<OpinionException>(() => FetchAsync(new Uri(address), LoopbackToo));

    [Fact]
    public async Task A_picture_is_fetched_and_looked_at()
    {
        await using var azure = await ContentSafetyStandIn.StartAsync();
        azure.SeesInPictures = ("Sexual", 6);

        var seen = await Opinion(azure).AskAsync(new OpinionQuestion { Text = "look", Pictures = [_pictures.At("/moved")] }, CancellationToken.None);

        Assert.Equal(["azure/picture"], seen.Findings.Select(finding => finding.Rule).Distinct());
        Assert.Contains(seen.Findings, finding => finding is { Category: Category.Sexual, Score: 0.95 });
    }

    [Fact]
    public async Task A_picture_that_cannot_be_looked_at_is_for_a_person_and_the_words_count_all_the_same()
    {
        await using var azure = await ContentSafetyStandIn.StartAsync();
        azure.Sees["look"] = ("SelfHarm", 3);

        var seen = await Opinion(azure).AskAsync(new OpinionQuestion { Text = "look", Pictures = [_pictures.At("/missing.png")] }, CancellationToken.None);

        Assert.Equal((Ruling.Queue, Category.SelfHarm), (seen.Suggests, seen.Findings.Single().Category));
        Assert.Contains("no picture that can be looked at", seen.Sentence, StringComparison.Ordinal);
    }

    private static AzureOpinion Opinion(ContentSafetyStandIn azure)
    {
        var options = new AzureOptions { Endpoint = azure.Address, ApiKey = azure.Key };
        var client = ContentSafetyClient.WithKey(options, new HttpClientTransport(GraphStandIn.Trusting()));
        return new AzureOpinion(options, client, new Blocklists(options, client), new PictureFetcher(PictureFetcher.PublicOnly(options.TimeLimit, LoopbackToo)));
    }

    private static Task<byte[]> FetchAsync(Uri address, Func<IPAddress, bool> allowed) =>
        new PictureFetcher(PictureFetcher.PublicOnly(TimeSpan.FromSeconds(2), allowed)).FetchAsync(address, CancellationToken.None);
}
