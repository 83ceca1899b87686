using System.Globalization;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests.WordPress;

/// <summary>What holding, restoring and answering leaves behind on a WordPress site.</summary>
public sealed class WordPressActingTests : IAsyncLifetime
{
    private WordPressStandIn _site = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _site = await WordPressStandIn.StartAsync();
        _connector = Connect.WordPress(_site, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_held_comment_keeps_the_commenters_address_and_browser()
    {
        var comment = _site.Add("nasty");

        var seen = await _connector.SetVisibilityAsync(Id(comment), PlatformVisibility.Hidden, CancellationToken.None);

        Assert.Equal(PlatformVisibility.Hidden, seen);
        Assert.Equal(("hold", "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64)"), (comment.Status, comment.AuthorIp, comment.AuthorUserAgent));
    }

    [Fact]
    public async Task Where_the_site_kept_no_browser_ours_is_not_put_in_its_place()
    {
        var comment = _site.Add("nasty", row => row.With(agent: ""));

        await _connector.SetVisibilityAsync(Id(comment), PlatformVisibility.Hidden, CancellationToken.None);

        Assert.Equal(("hold", ""), (comment.Status, comment.AuthorUserAgent));
    }

    [Theory]
    [InlineData("hold", PlatformVisibility.Hidden)]
    [InlineData("spam", PlatformVisibility.Hidden)]
    [InlineData("trash", PlatformVisibility.Removed)]
    [InlineData("approved", PlatformVisibility.Visible)]
    public async Task What_is_already_so_is_not_written_again(string status, PlatformVisibility wanted)
    {
        var comment = _site.Add("words", row => row.With(status: status));

        var seen = await _connector.SetVisibilityAsync(Id(comment), wanted, CancellationToken.None);

        Assert.Equal(wanted, seen);
        Assert.Empty(_site.Writes);
    }

    [Fact]
    public async Task A_site_that_says_yes_and_does_nothing_is_found_out()
    {
        var comment = _site.Add("nasty");
        _site.IgnoresStatus = true;

        var seen = await _connector.SetVisibilityAsync(Id(comment), PlatformVisibility.Hidden, CancellationToken.None);

        Assert.Equal(PlatformVisibility.Visible, seen);
    }

    [Fact]
    public async Task A_web_servers_404_page_never_means_that_the_comment_is_gone()
    {
        var comment = _site.Add("words");
        _site.Fault = StandInFault.Html404;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.LookAsync([Id(comment)], CancellationToken.None));

        Assert.Equal(ChannelFailure.NotFound, refusal.Failure);
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_posted_twice()
    {
        var comment = _site.Add("Is the office open?");
        _site.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(Id(comment), "1", "Yes, until 4 & later <by phone>.", CancellationToken.None));

        var reply = await _connector.ReplyAsync(Id(comment), "1", "Yes, until 4 & later <by phone>.", CancellationToken.None);

        Assert.Single(_site.Writes);
        Assert.Equal("Yes, until 4 &amp; later &lt;by phone&gt;.", _site.Find(reply.Value)!.Content);
    }

    [Theory]
    [InlineData("hold")]
    [InlineData("trash")]
    [InlineData("spam")]
    public async Task Nothing_is_answered_under_a_comment_the_public_cannot_see(string status)
    {
        var comment = _site.Add("words", row => row.With(status: status));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(Id(comment), "1", "Thanks", CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
        Assert.Empty(_site.Writes);
    }

    [Fact]
    public async Task Two_hundred_and_fifty_comments_are_looked_at_in_three_requests()
    {
        var ids = Enumerable.Range(0, 250).Select(i => Id(_site.Add($"{i}"))).ToList();
        var before = _site.Requests;

        var seen = await _connector.LookAsync(ids, CancellationToken.None);

        Assert.Equal((250, 3), (seen.Count, _site.Requests - before));
    }

    [Fact]
    public async Task The_check_says_that_everything_works()
    {
        var findings = await _connector.CheckAsync(CancellationToken.None);

        Assert.All(findings, finding => Assert.True(finding.Works, finding.Detail));
        Assert.Contains(findings, finding => finding.Subject == "may hide comments");
        Assert.Empty(_site.Writes);
    }

    [Fact]
    public async Task The_check_names_the_role_a_subscriber_lacks()
    {
        var subscriber = Connect.WordPress(_site, TimeProvider.System, ("User", WordPressStandIn.Subscriber));

        var findings = await subscriber.CheckAsync(CancellationToken.None);

        Assert.Contains(findings, finding => !finding.Works && finding.Detail.Contains("Editor role", StringComparison.Ordinal));
    }

    private static CommentId Id(StandInComment comment) => new(comment.Id.ToString(CultureInfo.InvariantCulture));
}
