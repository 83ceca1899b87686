using ChannelWatch.Connectors.Bluesky;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Bluesky;

namespace ChannelWatch.Connectors.Tests.Bluesky;

/// <summary>Bluesky's own ways of refusing, and the session that renews itself.</summary>
public sealed class BlueskyFailureTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private readonly FakeTokens _tokens = new();
    private BlueskyStandIn _network = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _network.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_network.Add("words").Uri);

    public async Task InitializeAsync()
    {
        _network = await BlueskyStandIn.StartAsync(_clock);
        _connector = BlueskyConnect.To(_network, _clock, _tokens);
    }

    public async Task DisposeAsync() => await _network.DisposeAsync();

    [Theory]
    [InlineData(400, "InvalidToken", ChannelFailure.Credentials)]
    [InlineData(401, "AccountTakedown", ChannelFailure.Permission)]
    [InlineData(403, "Forbidden", ChannelFailure.Permission)]
    [InlineData(400, "RateLimitExceeded", ChannelFailure.Throttled)]
    [InlineData(400, "InvalidRequest", ChannelFailure.Rejected)]
    [InlineData(502, "UpstreamFailure", ChannelFailure.ServerError)]
    public async Task The_name_in_the_body_decides_and_not_the_status_alone(int status, string error, ChannelFailure expected)
    {
        _network.Refuses = (status, error);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
        Assert.DoesNotContain(BlueskyStandIn.Password, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_is_read_from_the_end_of_the_window()
    {
        _network.Refuses = (429, "RateLimitExceeded");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(TimeSpan.FromMinutes(3), refusal.RetryAfter);
    }

    [Fact]
    public async Task A_session_is_renewed_before_it_ends_and_the_password_used_once()
    {
        await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromMinutes(116));
        await _connector.ReadAllAsync();

        Assert.Equal((1, 1), (_network.Sessions.SignIns, _network.Sessions.Renewals));
        Assert.Equal(2, _tokens.Written.Count);
    }

    [Fact]
    public async Task A_session_that_ended_early_is_renewed_although_bluesky_answers_400()
    {
        await _connector.ReadAllAsync();
        _network.Sessions.Expire();

        await _connector.ReadAllAsync();

        Assert.Equal(1, _network.Sessions.Renewals);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_stored_session()
    {
        await _connector.ReadAllAsync();

        await BlueskyConnect.To(_network, _clock, _tokens).ReadAllAsync();

        Assert.Equal(1, _network.Sessions.SignIns);
    }

    [Fact]
    public async Task A_lost_refresh_token_costs_one_sign_in_and_no_comment()
    {
        await _connector.ReadAllAsync();
        _network.Sessions.Refresh = "another";
        _clock.Advance(TimeSpan.FromHours(3));

        await _connector.ReadAllAsync();

        Assert.Equal(2, _network.Sessions.SignIns);
    }

    [Fact]
    public async Task A_removed_app_password_needs_a_person_who_is_told_what_to_do()
    {
        _network.Sessions.Removed = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.Contains("App passwords", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("ftp://elsewhere.example")]
    [InlineData("https://user:word@elsewhere.example")]
    public async Task The_session_is_not_sent_to_a_server_in_clear(string home)
    {
        _network.Home = home;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _network.Circles = true;
        _network.Add("words");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Theory]
    [InlineData("Handle", "larkfield", "larkfield.bsky.social")]
    [InlineData("Search", "a,b,c,d,e,f", "at most 5")]
    [InlineData("Service", "http://bsky.social", "in clear")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string says)
    {
        var channel = Some.Channel(kind: "bluesky") with { Settings = new Dictionary<string, string>(_network.Settings) { [key] = value } };

        var problem = Assert.Single(new BlueskyFactory(Connect.Clients, _tokens, new InProcessBudget(_clock), _clock).Validate(channel));

        Assert.Contains(says, problem, StringComparison.Ordinal);
    }
}
