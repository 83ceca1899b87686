using ChannelWatch.Connectors.GoogleReviews;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.GoogleReviews;

namespace ChannelWatch.Connectors.Tests.GoogleReviews;

/// <summary>What is particular to reviews on Google: stars without words, one answer each, and nobody but Google to take one down.</summary>
public sealed class GoogleReviewsTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private GoogleReviewsStandIn _place = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _place.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_place.Add("words").Id);

    protected override bool Acts => false;

    public async Task InitializeAsync()
    {
        _place = await GoogleReviewsStandIn.StartAsync(_clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _place.DisposeAsync();

    [Fact]
    public async Task Every_review_of_the_last_months_is_read_and_older_ones_are_left()
    {
        Enumerable.Range(0, 120).ToList().ForEach(day => _place.Add($"review {day}", at: _clock.GetUtcNow().AddDays(-day)));
        Enumerable.Range(0, 60).ToList().ForEach(day => _place.Add($"old {day}", at: _clock.GetUtcNow().AddDays(-300 - day)));

        var read = await _connector.ReadAllAsync();

        Assert.Equal(90, read.Comments.Count(comment => comment.PostedAt > read.CompleteSince));
        Assert.Equal(2, _place.Server.Asked.Count(asked => asked.Contains("/reviews?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_review_says_how_many_stars_it_gives_even_without_words()
    {
        _place.Add(null, stars: "ONE");
        _place.Add("Kind staff", stars: "FIVE");

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal([("(1 of 5 stars)", "Review with 1 of 5 stars"), ("Kind staff", "Review with 5 of 5 stars")], read.Select(comment => (comment.Text, comment.PostText ?? "")).Order());
        Assert.All(read, comment => Assert.Equal(CommentKind.Review, comment.Kind));
    }

    [Fact]
    public async Task An_edited_review_comes_up_again_however_old_it_is()
    {
        var old = _place.Add("Good", at: _clock.GetUtcNow().AddDays(-400));
        Enumerable.Range(0, 60).ToList().ForEach(day => _place.Add($"review {day}", at: _clock.GetUtcNow().AddDays(-100 - day)));
        var first = await _connector.ReadAllAsync();
        (old.Text, old.ChangedAt) = ("Bad", _clock.GetUtcNow());

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Contains(second.Comments, comment => comment.Id.Value == old.Id && comment.Text == "Bad");
    }

    [Fact]
    public async Task An_answer_written_on_google_is_the_schools()
    {
        var review = _place.Add("When is the open day?");
        var first = await _connector.ReadAllAsync();
        (review.Answer, review.AnsweredAt) = ("On Friday.", _clock.GetUtcNow().AddHours(1));

        var answer = (await _connector.ReadAllAsync(first.Cursor)).Comments.Single(comment => comment.Author.IsSchool);

        Assert.Equal((new CommentId(review.Id), "On Friday.", review.AnsweredAt), (answer.InReplyTo, answer.Text, answer.PostedAt));
    }

    [Fact]
    public async Task An_answer_the_school_has_given_is_never_replaced()
    {
        var review = _place.Add("When is the open day?");
        review.Answer = "On Friday.";

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(new CommentId(review.Id), "", "On Monday.", CancellationToken.None));

        Assert.Equal((ChannelFailure.Rejected, "On Friday."), (refusal.Failure, review.Answer));
    }

    [Fact]
    public async Task An_answer_that_google_does_not_allow_is_told()
    {
        var id = Comment;
        _place.RejectsAnswers = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Thank you", CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
    }

    [Fact]
    public async Task An_answer_too_long_for_google_is_not_sent()
    {
        var id = Comment;

        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", new string('é', 2049), CancellationToken.None));

        Assert.DoesNotContain(_place.Server.Asked, asked => asked.StartsWith("PUT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_an_error_and_its_reviews_are_not_called_gone()
    {
        var elsewhere = To(("LocationId", "23"));

        var read = await Assert.ThrowsAsync<ChannelException>(() => elsewhere.ReadAllAsync());
        var looked = await Assert.ThrowsAsync<ChannelException>(() => elsewhere.LookAsync([Comment], CancellationToken.None));

        Assert.Equal((ChannelFailure.NotFound, ChannelFailure.NotFound), (read.Failure, looked.Failure));
    }

    [Theory]
    [InlineData(429, "RESOURCE_EXHAUSTED", null, ChannelFailure.Throttled, "not yet approved")]
    [InlineData(403, "PERMISSION_DENIED", "SERVICE_DISABLED", ChannelFailure.Permission, "Library, Google My Business API, Enable")]
    [InlineData(403, "PERMISSION_DENIED", "ACCESS_TOKEN_SCOPE_INSUFFICIENT", ChannelFailure.Permission, "business.manage")]
    [InlineData(403, "PERMISSION_DENIED", null, ChannelFailure.Permission, "owner or manager")]
    [InlineData(401, "UNAUTHENTICATED", null, ChannelFailure.Credentials, "set RefreshToken")]
    [InlineData(503, "UNAVAILABLE", null, ChannelFailure.ServerError, "503")]
    public async Task A_refusal_says_whether_waiting_helps_and_what_to_do(int status, string word, string? reason, ChannelFailure expected, string says)
    {
        _place.Refuses = (status, word, reason);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_sign_in_needs_a_person_who_is_told_what_to_do()
    {
        _place.SignIn.Refresh = "revoked";

        var finding = Assert.Single(await _connector.CheckAsync(CancellationToken.None));

        Assert.Equal(("sign-in", false), (finding.Subject, finding.Works));
        Assert.Contains("set RefreshToken", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _place.Circles = true;
        _place.Add("words");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    private IChannelConnector To(params (string Key, string Value)[] changes) =>
        Connect.With(new GoogleReviewsFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(_clock), _clock), _place.Settings, changes);
}
