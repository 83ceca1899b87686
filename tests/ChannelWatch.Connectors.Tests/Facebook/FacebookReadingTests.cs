using ChannelWatch.Connectors.Facebook;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.Facebook;

namespace ChannelWatch.Connectors.Tests.Facebook;

/// <summary>Everything written on a Page is read: under old posts too, in every place, and once.</summary>
public sealed class FacebookReadingTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private FacebookStandIn _page = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _page = await FacebookStandIn.StartAsync(_clock);
        _connector = Connect.With(new FacebookFactory(Connect.Clients, _clock), _page.Settings);
    }

    public async Task DisposeAsync() => await _page.DisposeAsync();

    [Fact]
    public async Task Comments_replies_visitor_posts_mentions_reviews_reels_and_advertisements_are_all_read()
    {
        _page.AddComment("reply", under: _page.AddComment("comment"));
        _page.AddPost("visitor's post");
        _page.AddPost("elsewhere", profile: "2002");
        _page.AddPost("review", edge: "ratings");
        _page.AddComment("under a reel", _page.AddPost("Sports day", FacebookStandIn.PageId, "video_reels").Id);
        _page.AddComment("under an advertisement", _page.AddPost("Open day", FacebookStandIn.PageId, "ads_posts").Id);

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(
            ["comment", "elsewhere", "reply", "review", "under a reel", "under an advertisement", "visitor's post"], read.Select(comment => comment.Text).Order(StringComparer.Ordinal));
        Assert.Equal((CommentKind.Mention, CommentKind.Review, CommentKind.VisitorPost), (Kind(read, "elsewhere"), Kind(read, "review"), Kind(read, "visitor's post")));
    }

    [Fact]
    public async Task A_comment_carries_its_thread_its_place_and_its_picture()
    {
        var comment = _page.AddComment("Is the office open?", photo: true);
        _page.AddComment("Yes", under: comment, from: FacebookStandIn.PageId);

        var read = (await _connector.ReadAllAsync()).Comments;

        var (question, answer) = (read.First(one => one.Text == "Is the office open?"), read.First(one => one.Text == "Yes"));
        Assert.Equal((question.Id, true, false), (answer.InReplyTo, answer.Author.IsSchool, question.Author.IsSchool));
        Assert.Equal(("Harvest assembly on Friday", "www.facebook.com", AttachmentKind.Image), (question.PostText, question.Permalink!.Host, Assert.Single(question.Attachments).Kind));
    }

    [Fact]
    public async Task The_pages_answer_under_a_visitors_post_answers_that_post()
    {
        var post = _page.AddPost("When does term start?");
        _page.AddComment("On Monday.", post.Id, from: FacebookStandIn.PageId);

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(new CommentId($"post:{post.Id}"), read.First(comment => comment.Text == "On Monday.").InReplyTo);
    }

    [Fact]
    public async Task Both_spellings_of_an_id_are_one_comment()
    {
        _page.AddComment("hello", under: _page.AddComment("top"));
        var long_ = (await _connector.ReadAllAsync()).Comments;
        _page.BareIds = true;

        var bare = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(long_.Select(comment => (comment.Id, comment.InReplyTo)), bare.Select(comment => (comment.Id, comment.InReplyTo)));
    }

    [Fact]
    public async Task Two_hundred_and_fifty_comments_under_one_post_are_all_read()
    {
        for (var i = 0; i < 250; i++)
        {
            _page.AddComment($"comment {i}");
        }

        var read = await _connector.ReadAllAsync();

        Assert.Equal(250, read.Comments.Select(comment => comment.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_reply_to_a_thread_of_last_year_is_found_in_turn()
    {
        var old = Enumerable.Range(1, 60).Select(i => _page.AddPost($"old {i}", FacebookStandIn.PageId, at: _clock.GetUtcNow().AddDays(-30 - i))).ToList();
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        _clock.Advance(TimeSpan.FromMinutes(5));
        _page.AddComment("late words", old[^1].Id);

        var found = await ReadUntilAsync("late words", cursor, most: 6);

        Assert.NotNull(found);
    }

    [Fact]
    public async Task An_old_thread_in_which_people_write_is_read_every_time()
    {
        var old = Enumerable.Range(1, 60).Select(i => _page.AddPost($"old {i}", FacebookStandIn.PageId, at: _clock.GetUtcNow().AddDays(-30 - i))).ToList();
        _page.AddComment("first", old[0].Id);
        var first = await _connector.ReadAllAsync();
        _page.AddComment("second", old[0].Id);

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Contains(first.Comments, comment => comment.Text == "first");
        Assert.Contains(second.Comments, comment => comment.Text == "second");
    }

    [Fact]
    public async Task After_a_long_silence_everything_since_is_read()
    {
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        _clock.Advance(TimeSpan.FromDays(10));
        var posts = _page.AddPost("In the silence", FacebookStandIn.PageId, at: _clock.GetUtcNow().AddDays(-9));
        for (var i = 0; i < 120; i++)
        {
            _page.AddComment($"comment {i}", posts.Id, at: _clock.GetUtcNow().AddDays(-9).AddMinutes(i));
        }

        _page.AddComment("yesterday", posts.Id, at: _clock.GetUtcNow().AddDays(-1));

        Assert.Equal(121, (await _connector.ReadAllAsync(cursor)).Comments.Count);
    }

    [Fact]
    public async Task Repeated_and_reordered_rows_lose_nothing()
    {
        _page.Untidy = true;
        for (var i = 0; i < 120; i++)
        {
            _page.AddComment($"comment {i}");
        }

        var read = await _connector.ReadAllAsync();

        Assert.Equal(120, read.Comments.Select(comment => comment.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_post_that_is_deleted_between_two_pages_ends_its_own_list_only()
    {
        var doomed = _page.AddPost("doomed", FacebookStandIn.PageId);
        for (var i = 0; i < 60; i++)
        {
            _page.AddComment($"comment {i}", doomed.Id);
        }

        _page.AddComment("elsewhere");
        var pages = new List<ReadPage>();
        await foreach (var page in _connector.ReadAsync(null, CancellationToken.None))
        {
            pages.Add(page);
            _page.Delete(doomed);
            _page.Writings.Remove(doomed);
        }

        Assert.Contains(pages.SelectMany(page => page.Comments), comment => comment.Text == "elsewhere");
        Assert.NotNull(pages[^1].Cursor);
    }

    private static CommentKind Kind(IEnumerable<PlatformComment> read, string text) => read.First(comment => comment.Text == text).Kind;

    private async Task<PlatformComment?> ReadUntilAsync(string text, string? cursor, int most)
    {
        for (var i = 0; i < most; i++)
        {
            var read = await _connector.ReadAllAsync(cursor);
            if (read.Comments.FirstOrDefault(comment => comment.Text == text) is { } found)
            {
                return found;
            }

            _clock.Advance(TimeSpan.FromMinutes(5));
            cursor = read.Cursor;
        }

        return null;
    }
}
