using ChannelWatch.Connectors.Flickr;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Flickr;

namespace ChannelWatch.Connectors.Tests.Flickr;

/// <summary>What is particular to Flickr: signed requests, refusals that look like success, comments in one row.</summary>
public sealed class FlickrTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private FlickrStandIn _account = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _account.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_account.Add("words"));

    protected override bool Acts => false;

    public async Task InitializeAsync()
    {
        _account = await FlickrStandIn.StartAsync(_clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Fact]
    public async Task Every_photo_that_changed_is_read_however_many_there_are()
    {
        var photos = Enumerable.Range(1, 600).Select(number => _account.AddPhoto($"photo {number}")).ToList();
        photos.ForEach(photo => _account.Add("Lovely", photo));

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(600, read.Select(comment => comment.PostId).Distinct().Count());
    }

    [Fact]
    public async Task A_photo_that_did_not_change_is_not_asked_for_again()
    {
        Enumerable.Range(1, 100).ToList().ForEach(number => _account.AddPhoto($"photo {number}"));
        var first = await _connector.ReadAllAsync();
        var asked = _account.Server.Asked.Count;
        _clock.Advance(TimeSpan.FromMinutes(5));

        await _connector.ReadAllAsync(first.Cursor);

        Assert.InRange(_account.Server.Asked.Count - asked, 2, 2 + 20);
    }

    [Fact]
    public async Task A_comment_that_flickr_does_not_list_is_found_when_its_photo_has_its_turn()
    {
        var old = _account.AddPhoto("Summer fair", at: _clock.GetUtcNow().AddDays(-900));
        Enumerable.Range(1, 30).ToList().ForEach(number => _account.AddPhoto($"photo {number}", at: _clock.GetUtcNow().AddDays(-100 - number)));
        var first = await _connector.ReadAllAsync();
        _account.CommentsChangePhotos = false;
        var quiet = _account.Add("Still there?", old);

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Contains(second.Comments, comment => comment.Id.Value == quiet);
    }

    [Fact]
    public async Task A_comment_that_vanished_is_missing_from_a_read_that_is_complete()
    {
        var (kept, deleted) = (_account.Add("words"), _account.Add("nasty"));
        var first = await _connector.ReadAllAsync();
        _account.Photos[0].Comments.RemoveAll(comment => deleted.EndsWith(comment.Id, StringComparison.Ordinal));
        _clock.Advance(TimeSpan.FromMinutes(5));

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Equal(_clock.GetUtcNow().AddDays(-3), second.CompleteSince);
        Assert.Equal([kept], second.Comments.Select(comment => comment.Id.Value));
    }

    [Fact]
    public async Task The_schools_comment_answers_all_that_was_said_since_its_last_one()
    {
        var (one, two) = (_account.Add("When?", at: _clock.GetUtcNow().AddMinutes(-3)), _account.Add("Where?", at: _clock.GetUtcNow().AddMinutes(-2)));
        _account.Add("In the hall, on Friday.", author: FlickrStandIn.School);

        var answer = (await _connector.ReadAllAsync()).Comments.Single(comment => comment.Author.IsSchool);

        Assert.Equal((new CommentId(two), "Harvest assembly", "www.flickr.com"), (answer.InReplyTo, answer.PostText, answer.Permalink!.Host));
        Assert.Equal([new CommentId(one)], answer.AlsoAnswers);
    }

    [Fact]
    public async Task Html_is_read_as_the_words_it_shows()
    {
        _account.Add("Look <a href=\"https://scam.example/\">here</a> &amp; win");

        Assert.Equal("Look here (https://scam.example/) & win", (await _connector.ReadAllAsync()).Comments.Single().Text);
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_posted_again()
    {
        var id = Comment;
        _account.Server.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Yes", CancellationToken.None));

        await _connector.ReplyAsync(id, "", "Yes", CancellationToken.None);

        Assert.Single(_account.Photos[0].Comments, comment => comment.Html == "Yes");
    }

    [Fact]
    public async Task Where_flickr_does_not_let_the_owner_delete_it_needs_a_person()
    {
        var id = Comment;
        _account.OwnerMayDelete = false;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.SetVisibilityAsync(id, PlatformVisibility.Removed, CancellationToken.None));

        Assert.Equal((ChannelFailure.Permission, true), (refusal.Failure, refusal.NeedsPerson));
    }

    [Theory]
    [InlineData(96, ChannelFailure.Credentials)]
    [InlineData(98, ChannelFailure.Credentials)]
    [InlineData(99, ChannelFailure.Permission)]
    [InlineData(100, ChannelFailure.Credentials)]
    [InlineData(105, ChannelFailure.ServerError)]
    [InlineData(112, ChannelFailure.Rejected)]
    public async Task A_refusal_that_looks_like_success_is_one(int code, ChannelFailure expected)
    {
        _account.Refuses = code;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
    }

    [Theory]
    [InlineData("read", FlickrStandIn.School, "permission 'read' only")]
    [InlineData("delete", "55@N00", "belongs to the account 55@N00")]
    public async Task The_check_names_what_is_wrong_with_the_token(string permission, string owner, string says)
    {
        (_account.Permission, _account.Own) = (permission, owner);

        var findings = await _connector.CheckAsync(CancellationToken.None);

        Assert.Contains(says, Assert.Single(findings, finding => !finding.Works).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_a_wrong_signature_and_is_not_sent()
    {
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => To(("TokenSecret", "wrong-secret")).ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.DoesNotContain(_account.Server.Asked, asked => asked.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _account.Circles = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    private IChannelConnector To(params (string Key, string Value)[] changes) => Connect.With(new FlickrFactory(Connect.Clients, new InProcessBudget(_clock), _clock), _account.Settings, changes);
}
