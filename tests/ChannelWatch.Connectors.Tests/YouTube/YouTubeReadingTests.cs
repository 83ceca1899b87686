using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.YouTube;

namespace ChannelWatch.Connectors.Tests.YouTube;

/// <summary>What is read of a YouTube channel, and what acting leaves behind.</summary>
public sealed class YouTubeReadingTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private YouTubeStandIn _channel = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _channel = await YouTubeStandIn.StartAsync(_clock);
        _connector = YouTubeConnect.To(_channel, _clock);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Held_and_likely_spam_comments_are_read_as_hidden()
    {
        _channel.Add("held", status: "heldForReview");
        _channel.Add("spam", status: "likelySpam");
        _channel.Add("held reply", under: _channel.Add("open"), status: "heldForReview");

        var read = (await _connector.ReadAllAsync()).Comments.ToLookup(comment => comment.Text, comment => comment.Visibility);

        Assert.All((string[])["held", "spam", "held reply"], text => Assert.Equal(PlatformVisibility.Hidden, read[text].Last()));
        Assert.All(read["open"], seen => Assert.Equal(PlatformVisibility.Visible, seen));
    }

    [Fact]
    public async Task All_replies_are_read_although_the_thread_shows_only_some()
    {
        var top = _channel.Add("top");
        for (var i = 0; i < 250; i++)
        {
            _channel.Add($"reply {i}", under: top);
        }

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(251, read.Select(comment => comment.Id).Distinct().Count());
        Assert.All(read.Where(comment => comment.Text != "top"), reply => Assert.Equal(new CommentId(top.Id), reply.InReplyTo));
    }

    [Fact]
    public async Task A_comment_names_its_video_and_its_place()
    {
        _channel.Add("Well done");

        var comment = Assert.Single((await _connector.ReadAllAsync()).Comments);

        Assert.Equal(("Harvest assembly", "vid1", "www.youtube.com"), (comment.PostText, comment.PostId, comment.Permalink!.Host));
    }

    [Fact]
    public async Task A_reply_to_an_old_thread_is_found_in_turn()
    {
        _channel.PageSize = 10;
        _channel.RepliesWithThread = 0;
        var old = Enumerable.Range(1, 60).Select(i => _channel.Add($"old {i}", at: _clock.GetUtcNow().AddDays(-20 - i))).ToList();
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        _channel.Add("late words", under: old[^5]);
        var found = false;
        for (var i = 0; i < 8 && !found; i++)
        {
            var read = await _connector.ReadAllAsync(cursor);
            (found, cursor) = (read.Comments.Any(comment => comment.Text == "late words"), read.Cursor);
        }

        Assert.True(found);
    }

    [Fact]
    public async Task A_forgotten_page_begins_the_turn_anew()
    {
        _channel.PageSize = 10;
        Enumerable.Range(1, 60).ToList().ForEach(i => _channel.Add($"old {i}", at: _clock.GetUtcNow().AddDays(-20 - i)));
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        _channel.ForgetsPages = true;

        var read = await _connector.ReadAllAsync(cursor);

        Assert.NotNull(read.Cursor);
    }

    [Fact]
    public async Task An_idle_poll_costs_four_units_at_most()
    {
        Enumerable.Range(1, 30).ToList().ForEach(i => _channel.Add($"reply {i}", under: _channel.Writings.FirstOrDefault() ?? _channel.Add("top")));
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        var before = _channel.Units;

        await _connector.ReadAllAsync(cursor);

        Assert.InRange(_channel.Units - before, 3, 4);
    }

    [Fact]
    public async Task Hiding_holds_and_never_rejects()
    {
        var comment = _channel.Add("nasty");

        await _connector.SetVisibilityAsync(new CommentId(comment.Id), PlatformVisibility.Hidden, CancellationToken.None);

        Assert.Equal("heldForReview", comment.Status);
    }

    [Fact]
    public async Task A_hold_that_youtube_does_not_honour_is_told()
    {
        var comment = _channel.Add("nasty");
        _channel.IgnoresStatus = true;

        Assert.Equal(PlatformVisibility.Visible, await _connector.SetVisibilityAsync(new CommentId(comment.Id), PlatformVisibility.Hidden, CancellationToken.None));
    }

    [Fact]
    public async Task Without_the_schools_agreement_nothing_is_changed()
    {
        var comment = _channel.Add("nasty");
        var reading = YouTubeConnect.To(_channel, _clock, ("MayAct", "false"));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => reading.SetVisibilityAsync(new CommentId(comment.Id), PlatformVisibility.Hidden, CancellationToken.None));

        Assert.Equal((ChannelFailure.Unsupported, "published", false), (refusal.Failure, comment.Status, reading.Capabilities.HasFlag(ConnectorCapabilities.Hide)));
    }

    [Fact]
    public async Task An_answer_that_youtube_holds_back_is_no_answer()
    {
        var comment = _channel.Add("Is the office open?");
        _channel.HoldsOwnReplies = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(new CommentId(comment.Id), "vid1", "Yes.", CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
        Assert.Contains("Held for review", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocking_rejects_the_comment_and_bans_its_author()
    {
        var comment = _channel.Add("nasty", author: "UCspammer");

        await ((IAuthorBlocker)_connector).BlockAsync("UCspammer", new CommentId(comment.Id), CancellationToken.None);

        Assert.Equal(("rejected", "UCspammer"), (comment.Status, Assert.Single(_channel.Banned)));
    }
}
