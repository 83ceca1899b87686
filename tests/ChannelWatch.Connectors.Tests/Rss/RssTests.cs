using Microsoft.AspNetCore.Http;
using System.Text;
using ChannelWatch.Connectors.Rss;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests.Rss;

/// <summary>Feeds of comments and of public mentions.</summary>
public sealed class RssTests : IAsyncLifetime
{
    private const string Comments = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments</title>
        <item><title>Comment on Open day by A Parent</title><link>https://larkfield.example/open-day/#comment-12</link><dc:creator><![CDATA[A Parent]]></dc:creator>
        <pubDate>Fri, 04 Sep 2026 09:00:00 +0000</pubDate><guid isPermaLink="false">https://larkfield.example/?p=3#comment-12</guid><content:encoded><![CDATA[<p>When does it <b>begin</b>?</p>]]></content:encoded></item>
        </channel></rss>
        """;

    private const string Alert = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert</title>
        <entry><id>tag:google.com,2013:googlealerts/feed:1</id><title type="html">Pupils at &lt;b&gt;Larkfield&lt;/b&gt; win</title><link href="https://www.google.com/url?rct=j&amp;url=https://news.example/a&amp;ct=ga"/>
        <published>2026-09-04T09:00:00Z</published><content type="html">A cup for &lt;b&gt;Larkfield&lt;/b&gt;</content></entry>
        <entry><id>tag:google.com,2013:googlealerts/feed:2</id><title type="html">Again</title><link href="https://www.google.com/url?rct=j&amp;url=https://news.example/a&amp;ct=ga"/><published>2026-09-05T09:00:00Z</published><content/></entry></feed>
        """;

    private StandInServer _server = null!;

    public async Task InitializeAsync() => _server = await StandInServer.StartAsync((_, _) => new StandInReply(404, null));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_comment_is_read_with_its_words_writer_and_page()
    {
        Serve(Comments);

        var comment = Assert.Single((await Connector("comments").ReadAllAsync()).Comments);

        Assert.Equal(("When does it begin?", "A Parent", CommentKind.Comment), (comment.Text, comment.Author.Name, comment.Kind));
        Assert.Equal(("https://larkfield.example/?p=3#comment-12", new DateTimeOffset(2026, 9, 4, 9, 0, 0, TimeSpan.Zero)), (comment.Id.Value, comment.PostedAt));
    }

    [Fact]
    public async Task One_page_announced_twice_is_one_mention_and_its_own_address_is_shown()
    {
        Serve(Alert);

        var mentions = (await Connector().ReadAllAsync()).Comments;

        Assert.Single(mentions.Select(mention => mention.Id).Distinct());
        Assert.Equal(("Pupils at Larkfield win\nA cup for Larkfield", new Uri("https://news.example/a"), CommentKind.Mention), (mentions[0].Text, mentions[0].Permalink, mentions[0].Kind));
    }

    [Fact]
    public async Task An_unchanged_feed_is_not_sent_again()
    {
        _server.Fault = new StandInFault(async context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"v1\"" ? 304 : 200;
            context.Response.Headers.ETag = "\"v1\"";
            await context.Response.WriteAsync(context.Response.StatusCode == 304 ? "" : Comments, context.RequestAborted);
        });
        var first = await Connector("comments").ReadAllAsync();

        var second = await Connector("comments").ReadAllAsync(first.Cursor);

        Assert.Equal((1, 0, first.Cursor), (first.Comments.Count, second.Comments.Count, second.Cursor));
    }

    [Theory]
    [InlineData("<html><body>Login</body></html>", "no feed")]
    [InlineData("<rss><channel><item>", "cut off")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>", "document type")]
    [InlineData("{\"json\":true}", "web page")]
    [InlineData("", "cut off")]
    public async Task What_is_no_feed_is_said_to_be_none(string body, string says)
    {
        Serve(body);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_feed_is_cut_short()
    {
        Serve("<rss><channel>" + string.Concat(Enumerable.Repeat("<item><title>more and more and more</title></item>", 150_000)) + "</channel></rss>");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task A_feed_that_has_moved_names_its_new_host_and_is_not_followed()
    {
        _server.Fault = StandInFault.Redirect("https://elsewhere.example/feed?secret=1");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().ReadAllAsync());

        Assert.Contains("https://elsewhere.example:", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_can_be_done_through_a_feed()
    {
        var connector = Connector();

        var hide = await Assert.ThrowsAsync<ChannelException>(() => connector.SetVisibilityAsync(new CommentId("1"), PlatformVisibility.Hidden, CancellationToken.None));
        var reply = await Assert.ThrowsAsync<ChannelException>(() => connector.ReplyAsync(new CommentId("1"), "", "words", CancellationToken.None));

        Assert.Equal((ChannelFailure.Unsupported, ChannelFailure.Unsupported), (hide.Failure, reply.Failure));
    }

    [Fact]
    public async Task The_check_counts_the_entries_or_says_what_is_wrong()
    {
        Serve(Alert);
        var fine = await Connector().CheckAsync(CancellationToken.None);
        Serve("<html/>");

        var wrong = await Connector().CheckAsync(CancellationToken.None);

        Assert.True(Assert.Single(fine).Works);
        Assert.Contains("set Feed", Assert.Single(wrong).Detail, StringComparison.Ordinal);
    }

    private void Serve(string body) => _server.Fault = StandInFault.Body(Encoding.UTF8.GetBytes(body.Trim()), "application/rss+xml");

    private IChannelConnector Connector(string of = "mentions") =>
        Connect.With(new RssFactory(Connect.Clients, new FixedClock()), new Dictionary<string, string> { ["Feed"] = $"{_server.Url}feed", ["Of"] = of });
}
