using ChannelWatch.Connectors.Facebook;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.Facebook;

namespace ChannelWatch.Connectors.Tests.Facebook;

/// <summary>What hiding, deleting, blocking and answering does on a Page, and what is told when Facebook does otherwise.</summary>
public sealed class FacebookActingTests : IAsyncLifetime
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
    public async Task A_hide_that_facebook_does_not_honour_is_told()
    {
        var id = Id(_page.AddComment("nasty"));
        _page.IgnoresHiding = true;

        var seen = await _connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);

        Assert.Equal(PlatformVisibility.Visible, seen);
    }

    [Fact]
    public async Task A_hidden_comment_is_still_read_and_keeps_its_words()
    {
        var comment = _page.AddComment("nasty");
        await _connector.SetVisibilityAsync(Id(comment), PlatformVisibility.Hidden, CancellationToken.None);

        var read = (await _connector.ReadAllAsync()).Comments.First(one => one.Id == Id(comment));

        Assert.Equal((PlatformVisibility.Hidden, "nasty"), (read.Visibility, comment.Message));
    }

    [Fact]
    public async Task A_visitors_post_is_hidden_and_deleted_like_a_comment()
    {
        var post = new CommentId($"post:{_page.AddPost("nasty").Id}");

        var hidden = await _connector.SetVisibilityAsync(post, PlatformVisibility.Hidden, CancellationToken.None);
        var removed = await _connector.SetVisibilityAsync(post, PlatformVisibility.Removed, CancellationToken.None);

        Assert.Equal((PlatformVisibility.Hidden, PlatformVisibility.Removed), (hidden, removed));
    }

    [Fact]
    public async Task A_review_and_a_mention_are_left_to_a_person()
    {
        var review = new CommentId($"review:{_page.AddPost("nasty", edge: "ratings").Id}");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.SetVisibilityAsync(review, PlatformVisibility.Hidden, CancellationToken.None));

        Assert.Equal((ChannelFailure.Unsupported, PlatformVisibility.Visible), (refusal.Failure, (await _connector.LookAsync([review], CancellationToken.None))[review]));
    }

    [Fact]
    public async Task An_answer_is_a_new_comment_and_never_an_edit_of_the_one_answered()
    {
        var comment = _page.AddComment("Is the office open?");

        var reply = await _connector.ReplyAsync(Id(comment), "", "Yes.", CancellationToken.None);

        Assert.Equal("Is the office open?", comment.Message);
        Assert.Equal("Yes.", _page.Writings.Single(writing => writing.Parent == comment.Id && Id(writing) == reply).Message);
    }

    [Fact]
    public async Task An_answer_to_an_answer_is_found_again_although_facebook_hangs_it_elsewhere()
    {
        var nested = _page.AddComment("And on Sunday?", under: _page.AddComment("top"));
        _page.Server.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(Id(nested), "", "No.", CancellationToken.None));

        await _connector.ReplyAsync(Id(nested), "", "No.", CancellationToken.None);

        Assert.Single(_page.Writings, writing => writing.Message == "No.");
    }

    [Fact]
    public async Task A_writer_is_blocked_once_and_read_back()
    {
        var blocker = (IAuthorBlocker)_connector;
        var id = Id(_page.AddComment("nasty", from: "666"));

        await blocker.BlockAsync("666", id, CancellationToken.None);
        await blocker.BlockAsync("666", id, CancellationToken.None);

        Assert.Equal(["666"], _page.Blocked);
    }

    [Fact]
    public async Task The_day_a_person_is_needed_is_known_ahead()
    {
        var standing = await ((ITokenHolder)_connector).InspectTokenAsync(CancellationToken.None);

        Assert.Equal(_clock.GetUtcNow().AddDays(60), standing.PersonNeededBy);
        Assert.NotEmpty(standing.Steps);
    }

    private static CommentId Id(FacebookWriting comment) => new(FacebookStandIn.IdOf(comment));
}
