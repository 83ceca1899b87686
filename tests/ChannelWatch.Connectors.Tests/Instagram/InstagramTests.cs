using ChannelWatch.Connectors.Instagram;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Instagram;
using ChannelWatch.TestSupport.StandIns.Meta;

namespace ChannelWatch.Connectors.Tests.Instagram;

/// <summary>What is particular to Instagram: threads by their first comment, fifty at a time, tokens of sixty days.</summary>
public sealed class InstagramTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private readonly FakeTokens _tokens = new();
    private InstagramStandIn _account = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _account.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_account.AddComment("words").Id);

    public async Task InitializeAsync()
    {
        _account = await InstagramStandIn.StartAsync(_clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Fact]
    public async Task Every_thread_and_every_reply_is_read_however_many_there_are()
    {
        for (var i = 0; i < 120; i++)
        {
            _account.AddComment($"comment {i}", at: _clock.GetUtcNow().AddDays(-i));
        }

        var old = _account.Writings.First(writing => writing.Text == "comment 119");
        Enumerable.Range(1, 80).ToList().ForEach(i => _account.AddComment($"reply {i}", under: old));

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(200, read.Select(comment => comment.Id).Distinct().Count());
        Assert.Equal(80, read.Count(comment => comment.InReplyTo == new CommentId(old.Id)));
    }

    [Fact]
    public async Task The_schools_own_reply_is_known_and_the_post_is_named()
    {
        var question = _account.AddComment("When is the fair?");
        _account.AddComment("On Friday.", under: question, own: true);

        var answer = (await _connector.ReadAllAsync()).Comments.First(comment => comment.Text == "On Friday.");

        Assert.Equal((true, new CommentId(question.Id), "Harvest assembly", "www.instagram.com"), (answer.Author.IsSchool, answer.InReplyTo, answer.PostText, answer.Permalink!.Host));
    }

    [Fact]
    public async Task A_hide_that_instagram_does_not_honour_is_told()
    {
        var id = Comment;
        _account.IgnoresHiding = true;

        Assert.Equal(PlatformVisibility.Visible, await _connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None));
    }

    [Fact]
    public async Task A_token_is_renewed_as_soon_as_its_end_is_unknown_and_again_a_month_before_it()
    {
        await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromDays(31));
        await _connector.ReadAllAsync();

        Assert.Equal(["long-lived-1", "long-lived-2"], _tokens.Written.Select(token => token.Access));
        Assert.Equal(_clock.GetUtcNow().AddDays(60), (await ((ITokenHolder)_connector).InspectTokenAsync(CancellationToken.None)).PersonNeededBy);
    }

    [Fact]
    public async Task A_token_too_young_to_be_renewed_is_used_as_it_is()
    {
        await _connector.ReadAllAsync();
        var young = To(("Token", _account.Tokens.Token));

        await young.ReadAllAsync();

        Assert.Equal(1, _account.Tokens.Exchanges);
    }

    [Fact]
    public async Task A_token_that_has_run_out_needs_a_person()
    {
        _clock.Advance(TimeSpan.FromDays(61));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.DoesNotContain(LongLivedStandIn.FirstToken, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_another_account_is_an_error_and_never_a_quiet_channel()
    {
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => To(("AccountId", "123")).ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
    }

    [Fact]
    public async Task Comments_that_are_counted_and_not_shown_are_a_missing_permission()
    {
        _account.AddComment("words");
        _account.ShowsNoComments = true;

        var findings = await _connector.CheckAsync(CancellationToken.None);

        Assert.Contains(findings, finding => !finding.Works && finding.Detail.Contains("instagram_business_manage_comments", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_facebook_route_reads_the_same_account_and_the_posts_that_tag_it()
    {
        _account.AddComment("words");
        _account.AddMedia("Look at this school", edge: "tags", name: "somebody");

        var read = (await To(("Route", "facebook"), ("ReadTags", "true")).ReadAllAsync()).Comments;

        Assert.Equal([CommentKind.Comment, CommentKind.Mention], read.Select(comment => comment.Kind).Order());
    }

    [Fact]
    public async Task An_account_that_is_no_longer_shown_to_us_is_no_reason_to_call_its_comments_gone()
    {
        _account.AccountInvisible = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.LookAsync([new CommentId("1")], CancellationToken.None));

        Assert.Equal(ChannelFailure.NotFound, refusal.Failure);
    }

    private IChannelConnector To(params (string Key, string Value)[] changes) => Connect.With(new InstagramFactory(Connect.Clients, _tokens, _clock), _account.Settings, changes);
}
