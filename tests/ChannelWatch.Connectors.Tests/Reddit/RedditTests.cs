using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.Reddit;

namespace ChannelWatch.Connectors.Tests.Reddit;

/// <summary>What is read of a community on Reddit, and what acting leaves behind.</summary>
public sealed class RedditTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private RedditStandIn _reddit = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _reddit = await RedditStandIn.StartAsync(_clock);
        _connector = RedditConnect.To(_reddit, _clock);
    }

    public async Task DisposeAsync() => await _reddit.DisposeAsync();

    [Fact]
    public async Task More_than_a_page_is_read_and_the_newest_being_deleted_meanwhile_stops_nothing()
    {
        var written = Enumerable.Range(1, 250).Select(number => _reddit.Add($"number {number}")).ToList();
        var first = await _connector.ReadAllAsync();
        written[^1].Delete();
        var fresh = _reddit.Add("after that");

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Equal(250, first.Comments.Select(comment => comment.Id).Distinct().Count());
        Assert.Contains(second.Comments, comment => comment.Id.Value == fresh.Name);
    }

    [Fact]
    public async Task An_old_comment_that_was_reported_is_read_again()
    {
        var old = _reddit.Add("years ago", at: _clock.GetUtcNow().AddYears(-2));
        old.Reported = true;

        Assert.Contains((await _connector.ReadAllAsync()).Comments, comment => comment.Id.Value == old.Name);
    }

    [Fact]
    public async Task What_is_removed_is_read_as_hidden()
    {
        _reddit.Add("held by a filter").Removed = true;

        Assert.Equal(PlatformVisibility.Hidden, Assert.Single((await _connector.ReadAllAsync()).Comments).Visibility);
    }

    [Fact]
    public async Task A_visitors_post_is_read_with_its_title_and_a_comment_under_it_answers_it()
    {
        var post = _reddit.AddPost("Is the head <mad>?", "I think so");
        _reddit.Add("No & no", RedditStandIn.School, post);

        var read = (await _connector.ReadAllAsync()).Comments.OrderBy(comment => comment.Kind).ToList();

        Assert.Equal([("No & no", CommentKind.Comment), ("Is the head <mad>?\nI think so", CommentKind.VisitorPost)], read.Select(comment => (comment.Text, comment.Kind)));
        Assert.Equal((new CommentId(post.Name), true), (read[0].InReplyTo, read[0].Author.IsSchool));
    }

    [Fact]
    public async Task A_comment_names_its_post_and_its_place()
    {
        var written = _reddit.Add("When is it?");

        var comment = Assert.Single((await _connector.ReadAllAsync()).Comments);

        Assert.Equal(("Harvest assembly on Friday", null, _clock.GetUtcNow()), (comment.PostText, comment.InReplyTo, comment.PostedAt));
        Assert.EndsWith($"/{written.Name[3..]}/", comment.Permalink!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_comment_is_gone_and_its_leftover_is_not_taken_for_an_edit()
    {
        var comment = _reddit.Add("oh no");
        comment.Reported = true;
        comment.Delete();

        var read = await _connector.ReadAllAsync();

        Assert.Empty(read.Comments);
        Assert.Equal(PlatformVisibility.Gone, (await _connector.LookAsync([new CommentId(comment.Name)], CancellationToken.None)).Values.Single());
    }

    [Fact]
    public async Task Deletions_are_looked_for_far_back_twice_a_day_and_near_by_at_every_read()
    {
        var first = await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        var second = await _connector.ReadAllAsync(first.Cursor);
        _clock.Advance(TimeSpan.FromHours(12));
        var third = await _connector.ReadAllAsync(second.Cursor);

        Assert.Equal([90, 3, 90], [Days(first, 13), Days(second, 12), Days(third, 0)]);

        int Days(WholeRead read, int hoursAgo) => (int)Math.Round((_clock.GetUtcNow().AddHours(-hoursAgo) - read.CompleteSince!.Value).TotalDays);
    }

    [Fact]
    public async Task What_reddits_own_staff_took_down_is_removed_and_brings_no_new_words()
    {
        var comment = _reddit.Add("terrible");
        comment.Words = "[ Removed by Reddit ]";

        Assert.Empty((await _connector.ReadAllAsync()).Comments);
        Assert.Equal(PlatformVisibility.Removed, (await _connector.LookAsync([new CommentId(comment.Name)], CancellationToken.None)).Values.Single());
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_posted_again()
    {
        var comment = _reddit.Add("Is the office open?");
        await _connector.ReadAllAsync();
        _reddit.Server.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(new CommentId(comment.Name), "", "Yes", CancellationToken.None));

        await _connector.ReplyAsync(new CommentId(comment.Name), "", "Yes", CancellationToken.None);

        Assert.Single(_reddit.Things, thing => thing.Parent == comment);
    }

    [Fact]
    public async Task Blocking_bans_the_comments_writer_by_name()
    {
        var comment = _reddit.Add("nasty");

        await ((IAuthorBlocker)_connector).BlockAsync($"t2_{RedditStandIn.Parent}", new CommentId(comment.Name), CancellationToken.None);
        var other = await Assert.ThrowsAsync<ChannelException>(() => ((IAuthorBlocker)_connector).BlockAsync("t2_somebody", new CommentId(comment.Name), CancellationToken.None));

        Assert.Equal([RedditStandIn.Parent], _reddit.Banned);
        Assert.Equal(ChannelFailure.Unsupported, other.Failure);
    }
}
