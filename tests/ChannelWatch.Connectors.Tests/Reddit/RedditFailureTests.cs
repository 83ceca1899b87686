using System.Text.Json.Nodes;
using ChannelWatch.Connectors.Reddit;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Reddit;

namespace ChannelWatch.Connectors.Tests.Reddit;

/// <summary>Reddit's own ways of refusing, its ration, and what the check tells a technician.</summary>
public sealed class RedditFailureTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private RedditStandIn _reddit = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _reddit.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_reddit.Add("words").Name);

    public async Task InitializeAsync()
    {
        _reddit = await RedditStandIn.StartAsync(_clock);
        _connector = RedditConnect.To(_reddit, _clock);
    }

    public async Task DisposeAsync() => await _reddit.DisposeAsync();

    [Theory]
    [InlineData(403, true, ChannelFailure.Permission, "modposts")]
    [InlineData(403, false, ChannelFailure.Permission, "Mods and members")]
    [InlineData(404, false, ChannelFailure.NotFound, "")]
    [InlineData(302, false, ChannelFailure.NotTheApi, "")]
    [InlineData(503, false, ChannelFailure.ServerError, "")]
    public async Task A_refusal_says_whether_waiting_helps_and_what_is_missing(int status, bool lacksScope, ChannelFailure expected, string says)
    {
        _reddit.Refuses = (status, lacksScope);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RATELIMIT", "Take a break for 3 minutes before trying again.", ChannelFailure.Throttled, 180)]
    [InlineData("RATELIMIT", "Take a break for 59 seconds before trying again.", ChannelFailure.Throttled, 59)]
    [InlineData("RATELIMIT", "Later.", ChannelFailure.Throttled, 0)]
    [InlineData("USER_REQUIRED", "Please log in to do that.", ChannelFailure.Credentials, 0)]
    [InlineData("DELETED_COMMENT", "that comment has been deleted", ChannelFailure.CommentGone, 0)]
    [InlineData("SOMETHING_ELSE", "no", ChannelFailure.Rejected, 0)]
    public async Task An_error_in_an_answer_of_status_200_is_an_error(string name, string words, ChannelFailure expected, int seconds)
    {
        var comment = new CommentId(_reddit.Add("words").Name);
        _reddit.FormError = (name, words);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(comment, "", "Yes", CancellationToken.None));

        Assert.Equal((expected, seconds == 0 ? null : TimeSpan.FromSeconds(seconds)), (refusal.Failure, refusal.RetryAfter));
    }

    [Fact]
    public async Task A_used_up_ration_is_left_alone_until_it_begins_anew()
    {
        _reddit.Ration = ("0.0", "240");
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());
        var asked = _reddit.Server.Asked.Count;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());
        (_reddit.Ration, var between) = (("580.0", "600"), _reddit.Server.Asked.Count);
        _clock.Advance(TimeSpan.FromSeconds(241));
        await _connector.ReadAllAsync();

        Assert.Equal((ChannelFailure.Throttled, TimeSpan.FromSeconds(240), asked), (refusal.Failure, refusal.RetryAfter, between));
    }

    [Fact]
    public async Task An_hour_later_the_sign_in_is_renewed()
    {
        await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromMinutes(61));

        await _connector.ReadAllAsync();

        Assert.Equal(2, _reddit.SignIn.Exchanges);
    }

    [Fact]
    public async Task A_revoked_sign_in_needs_a_person_who_is_told_what_to_do()
    {
        _reddit.SignIn.Refresh = "revoked";

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.Contains("set RefreshToken", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _reddit.Circles = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task The_check_names_the_missing_permission_and_where_it_is_given()
    {
        _reddit.Permissions = new JsonArray("wiki", "posts");

        var failing = Assert.Single(await _connector.CheckAsync(CancellationToken.None), finding => !finding.Works);

        Assert.Contains("lacks \"Manage users\"", failing.Detail, StringComparison.Ordinal);
        Assert.Contains("Mod tools", failing.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_tells_when_another_account_has_signed_in_or_it_moderates_nothing()
    {
        var stranger = (await RedditConnect.To(_reddit, _clock, ("Account", "somebody")).CheckAsync(CancellationToken.None))[^1];
        _reddit.Own = "another";
        var other = (await _connector.CheckAsync(CancellationToken.None))[^1];

        Assert.Equal([false, false], [stranger.Works, other.Works]);
        Assert.Contains("u/another", other.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subreddit", "r/lark field", "not a name")]
    [InlineData("BanDays", "1000", "0 to 999")]
    [InlineData("RefreshToken", "", "is missing")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string says)
    {
        var channel = Some.Channel(kind: "reddit") with { Settings = new Dictionary<string, string>(_reddit.Settings) { [key] = value } };

        var problem = Assert.Single(new RedditFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(_clock), _clock).Validate(channel));

        Assert.Contains(says, problem, StringComparison.Ordinal);
    }
}
