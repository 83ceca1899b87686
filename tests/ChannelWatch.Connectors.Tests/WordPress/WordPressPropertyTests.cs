using System.Diagnostics;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Connectors.Tests.WordPress;

/// <summary>What must hold for whatever visitors write and platforms answer.</summary>
public sealed class WordPressPropertyTests
{
    private static readonly string[] Scraps =
    [
        "<", ">", "&", "&amp;", "&#x41;", "&#0;", "&#xD800;", "<a href='", "<a href=https://x.example>", "</a>", "<b>", "</b>", "<!--", "-->", "<![CDATA[", "<script>", "</script>", "<br/>", "<p>", "\"", "'", "=", " ", "word", "\n",
        "\0", "\uD800", "\uDC00", "\u202E", "😀", "<a ", "</", "<?", "<svg><title>", "&notit;", "<plaintext>", "<img alt='x'>",
    ];

    [Fact]
    public void Any_html_becomes_text_that_is_not_much_longer() => Prop.ForAll(
        Gen.Elements(Scraps).ListOf().Select(string.Concat).ToArbitrary(),
        html => HtmlText.FromHtml(html).Length <= (html.Length * 2) + 10).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("<b>")]
    [InlineData("<a href=x>")]
    [InlineData("</p>")]
    [InlineData("&")]
    [InlineData("<b x=1 ")]
    [InlineData("<!--")]
    [InlineData("<a href='y'>z</a>")]
    [InlineData("\u0301")]
    public void The_longest_input_takes_no_longer_for_being_nasty(string scrap)
    {
        var watch = Stopwatch.StartNew();

        var text = HtmlText.FromHtml(string.Concat(Enumerable.Repeat(scrap, 300_000 / scrap.Length)));

        Assert.True(text.Length <= 3 * HtmlText.LongestInput);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Theory]
    [InlineData("I &lt;3 this school &amp; its caf&eacute; &#128512;", "I <3 this school & its café 😀")]
    [InlineData("one<br />two<p>three</p>four", "one\ntwo\nthree\nfour")]
    [InlineData("see <a href=\"http://a.example\">http://a.example</a>", "see http://a.example")]
    [InlineData("see <a href=\"http://bad.example\">http://good.example</a>!", "see http://good.example (http://bad.example)!")]
    [InlineData("unclosed <a href=http://a.example>words", "unclosed words (http://a.example)")]
    [InlineData("id<b></b>iot", "idiot")]
    [InlineData("<p>one <!-- x --> paragraph</p>\n", "one  paragraph")]
    [InlineData("  <p> plain words > others </p>\n", "plain words > others")]
    [InlineData("<p>one\r\ntwo</p>", "one\ntwo")]
    [InlineData("<script>alert(1)</script>", "alert(1)")]
    public void Html_reads_as_a_reader_sees_it_with_link_targets(string html, string text) => Assert.Equal(text, HtmlText.FromHtml(html));

    [Fact]
    public async Task Whatever_bytes_a_platform_answers_a_read_succeeds_or_says_why()
    {
        await using var site = await WordPressStandIn.StartAsync();
        var connector = Connect.WordPress(site, new FixedClock());
        await connector.ReadAllAsync();

        foreach (var (bytes, status) in Sample())
        {
            site.Fault = StandInFault.Body(bytes, "application/json", status);
            await SucceedsOrRefusesAsync(() => connector.ReadAllAsync());
            await SucceedsOrRefusesAsync(() => connector.SetVisibilityAsync(new CommentId("7"), PlatformVisibility.Hidden, CancellationToken.None));
        }
    }

    private static IReadOnlyList<(byte[] Bytes, int Status)> Sample()
    {
        var pieces = Gen.Elements("[", "]", "{", "}", "\"id\":7", "\"id\":\"7\"", ",", "null", "true", "\"code\":\"x\"", "\"content\":{}", "1e999", "\"\\ud800\"", "\"status\":3", ":", "\"date_gmt\":\"0000\"", "\u00e9");
        var text = pieces.ListOf().Select(parts => System.Text.Encoding.UTF8.GetBytes(string.Concat(parts)));
        var raw = ArbMap.Default.GeneratorFor<byte[]>();
        return [.. Gen.OneOf(text, raw).Zip(Gen.Elements(200, 200, 201, 400, 401, 403, 404, 409, 410, 418, 500)).Sample(20, 150).Select(pair => (pair.Item1, pair.Item2))];
    }

    private static async Task SucceedsOrRefusesAsync<T>(Func<Task<T>> act)
    {
        try
        {
            await act();
        }
        catch (ChannelException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }
}
