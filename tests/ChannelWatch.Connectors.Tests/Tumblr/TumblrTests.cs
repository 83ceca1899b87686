using ChannelWatch.Connectors.Tumblr;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Tumblr;

namespace ChannelWatch.Connectors.Tests.Tumblr;

/// <summary>What is particular to Tumblr: replies without numbers, an activity feed with gaps, refresh tokens that are used up.</summary>
public sealed class TumblrTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private readonly FakeTokens _tokens = new();
    private TumblrStandIn _blog = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _blog.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(TumblrStandIn.IdOf(_blog.Add("words")));

    protected override bool Acts => false;

    public async Task InitializeAsync()
    {
        _blog = await TumblrStandIn.StartAsync(_clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _blog.DisposeAsync();

    [Fact]
    public async Task Replies_and_reblogs_with_words_are_read_and_likes_are_not()
    {
        _blog.Add("Lovely");
        _blog.Add("Look at this", "reblog");
        _blog.Add("", "like");

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(["Look at this", "Lovely"], read.Select(comment => comment.Text).Order());
        Assert.All(read, comment => Assert.Equal(("Harvest assembly", CommentKind.Comment), (comment.PostText, comment.Kind)));
    }

    [Fact]
    public async Task A_reply_to_a_post_of_years_ago_is_found_by_the_activity()
    {
        var old = _blog.Add("Summer fair 2019", "post", at: _clock.GetUtcNow().AddDays(-2000));
        var first = await _connector.ReadAllAsync();
        var reply = _blog.Add("Still here?", post: old);

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Contains(second.Comments, comment => comment.Id.Value == TumblrStandIn.IdOf(reply));
    }

    [Fact]
    public async Task A_reply_to_a_muted_post_is_found_although_the_activity_is_silent()
    {
        var muted = _blog.Add("Snow day", "post", muted: true);
        _blog.Add("Is school open?", post: muted);

        Assert.Equal("Is school open?", Assert.Single((await _connector.ReadAllAsync()).Comments).Text);
    }

    [Fact]
    public async Task The_blogs_own_reply_answers_all_that_was_said_since_its_last_one()
    {
        _blog.Add("First?", at: _clock.GetUtcNow().AddMinutes(-9));
        _blog.Add("Yes.", by: TumblrStandIn.Blog, at: _clock.GetUtcNow().AddMinutes(-8));
        var (one, two) = (_blog.Add("Second?", at: _clock.GetUtcNow().AddMinutes(-7)), _blog.Add("Third?", at: _clock.GetUtcNow().AddMinutes(-6)));
        _blog.Add("Yes, both.", by: TumblrStandIn.Blog);

        var answer = (await _connector.ReadAllAsync()).Comments.Single(comment => comment.Text == "Yes, both.");

        Assert.Equal((true, new CommentId(TumblrStandIn.IdOf(two))), (answer.Author.IsSchool, answer.InReplyTo));
        Assert.Equal([new CommentId(TumblrStandIn.IdOf(one))], answer.AlsoAnswers);
    }

    [Fact]
    public async Task A_mention_elsewhere_is_read_with_its_words_and_a_question_is_told()
    {
        _blog.Add("Larkfield lost again", "mention_in_post");
        _blog.Add("May I visit?", "ask");

        var read = (await _connector.ReadAllAsync()).Comments.ToDictionary(comment => comment.Kind);

        Assert.Equal("Larkfield lost again", read[CommentKind.Mention].Text);
        Assert.StartsWith("(a question in the blog's inbox", read[CommentKind.DirectMessage].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_page_of_activity_leaves_no_gap()
    {
        var first = await _connector.ReadAllAsync();
        var written = Enumerable.Range(1, 45).Select(number => $"mention_in_post/{_blog.Add($"mention {number}", "mention_in_post", at: _clock.GetUtcNow().AddMinutes(-number)).Id}").ToList();

        var read = await _connector.ReadAllAsync(first.Cursor);

        Assert.Empty(written.Except(read.Comments.Select(comment => comment.Id.Value)));
    }

    [Fact]
    public async Task A_burst_within_one_second_stops_nothing()
    {
        Enumerable.Range(1, 25).ToList().ForEach(number => _blog.Add($"reply {number}"));
        var before = _blog.Add("words", "mention_in_post", at: _clock.GetUtcNow().AddHours(-1));

        var read = (await _connector.ReadAllAsync()).Comments.Select(comment => comment.Id.Value).ToHashSet();

        Assert.Equal((26, true), (read.Count, read.Contains($"mention_in_post/{before.Id}")));
    }

    [Fact]
    public async Task A_deleted_reply_is_gone_and_so_is_all_under_a_deleted_post()
    {
        var post = _blog.Add("Trip", "post");
        var (kept, deleted, under) = (Comment, _blog.Add("nasty"), _blog.Add("words", post: post));
        _blog.Writings.RemoveAll(writing => writing == deleted || writing == post);

        var seen = await _connector.LookAsync([kept, new CommentId(TumblrStandIn.IdOf(deleted)), new CommentId(TumblrStandIn.IdOf(under))], CancellationToken.None);

        Assert.Equal([PlatformVisibility.Visible, PlatformVisibility.Gone, PlatformVisibility.Gone], seen.Values);
    }

    [Fact]
    public async Task Blocking_blocks_the_writer_and_is_read_back()
    {
        await ((IAuthorBlocker)_connector).BlockAsync("t:parent", Comment, CancellationToken.None);
        _blog.IgnoresBlocks = true;
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => ((IAuthorBlocker)_connector).BlockAsync("t:other", Comment, CancellationToken.None));

        Assert.Equal(["t:parent"], _blog.Blocked);
        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
    }

    [Fact]
    public async Task A_refresh_token_is_kept_before_it_is_used_up()
    {
        await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await To().ReadAllAsync();

        Assert.Equal(["refresh-1", "refresh-2"], _tokens.Written.Select(token => token.Refresh));
    }

    [Theory]
    [InlineData(401, ChannelFailure.Credentials)]
    [InlineData(403, ChannelFailure.Permission)]
    [InlineData(429, ChannelFailure.Throttled)]
    [InlineData(400, ChannelFailure.Rejected)]
    [InlineData(503, ChannelFailure.ServerError)]
    public async Task A_refusal_says_whether_waiting_helps(int status, ChannelFailure expected)
    {
        _blog.Refuses = status;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
    }

    [Fact]
    public async Task The_check_tells_when_the_account_has_another_blog()
    {
        _blog.Own = "somebody";

        var finding = Assert.Single(await _connector.CheckAsync(CancellationToken.None));

        Assert.False(finding.Works);
        Assert.Contains("make you an admin", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _blog.Circles = true;
        _blog.Add("words");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    private IChannelConnector To(params (string Key, string Value)[] changes) =>
        Connect.With(new TumblrFactory(Connect.Clients, _tokens, new InProcessBudget(_clock), _clock), _blog.Settings, changes);
}
