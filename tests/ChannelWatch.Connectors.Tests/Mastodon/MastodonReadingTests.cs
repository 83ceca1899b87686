using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.Mastodon;

namespace ChannelWatch.Connectors.Tests.Mastodon;

/// <summary>What is found on Mastodon, and how it is understood.</summary>
public sealed class MastodonReadingTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private MastodonStandIn _account = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _account = await MastodonStandIn.StartAsync(_clock);
        _connector = MastodonConnect.To(_account, _clock);
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Fact]
    public async Task More_than_a_page_between_two_reads_leaves_no_gap()
    {
        var first = await _connector.ReadAllAsync();
        var written = Enumerable.Range(1, 200).Select(number => new CommentId(_account.Add($"number {number}").Id)).ToList();

        var read = await _connector.ReadAllAsync(first.Cursor);

        Assert.Empty(written.Except(read.Comments.Select(comment => comment.Id)));
    }

    [Fact]
    public async Task Two_comments_answered_with_the_same_words_get_an_answer_each()
    {
        var (one, other) = (_account.Add("When is it?"), _account.Add("What time is it?"));

        var first = await _connector.ReplyAsync(new CommentId(one.Id), "1", "At six", CancellationToken.None);
        var second = await _connector.ReplyAsync(new CommentId(other.Id), "1", "At six", CancellationToken.None);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task An_answer_that_names_nobody_is_found_in_its_thread()
    {
        var quiet = _account.Add("I saw that", names: false);

        var comment = (await _connector.ReadAllAsync()).Comments.Single(read => read.Id.Value == quiet.Id);

        Assert.Equal(("I saw that", "Harvest assembly on Friday", CommentKind.Comment), (comment.Text, comment.PostText, comment.Kind));
    }

    [Fact]
    public async Task An_edit_shows_in_the_next_read()
    {
        var post = _account.Add("Lovely");
        var first = await _connector.ReadAllAsync();
        post.Html = "<p>Horrid</p>";

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Equal("Horrid", second.Comments.First(comment => comment.Id.Value == post.Id).Text);
    }

    [Fact]
    public async Task What_is_said_in_private_is_a_message_and_answered_in_private()
    {
        var message = _account.Add("Could we talk?", visibility: "direct");

        var comment = (await _connector.ReadAllAsync()).Comments.First(read => read.Id.Value == message.Id);
        await _connector.ReplyAsync(comment.Id, comment.PostId, "Of course.", CancellationToken.None);

        Assert.Equal(CommentKind.DirectMessage, comment.Kind);
        Assert.Equal("direct", _account.Posts[^1].Visibility);
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_posted_again()
    {
        var post = _account.Add("Is the office open?");
        _account.Server.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(new CommentId(post.Id), "", "Yes", CancellationToken.None));

        await _connector.ReplyAsync(new CommentId(post.Id), "", "Yes", CancellationToken.None);

        Assert.Single(_account.Posts, other => other.Answers == post);
    }

    [Fact]
    public async Task Blocking_blocks_the_writer()
    {
        await ((IAuthorBlocker)_connector).BlockAsync("77", new CommentId("1"), CancellationToken.None);

        Assert.Equal(["77"], _account.Blocked);
    }

    [Fact]
    public async Task A_wrong_token_is_told_with_what_to_do()
    {
        var findings = await MastodonConnect.To(_account, _clock, ("AccessToken", "wrong")).CheckAsync(CancellationToken.None);

        Assert.Contains("regenerate the access token", Assert.Single(findings, finding => !finding.Works).Detail, StringComparison.Ordinal);
    }
}
