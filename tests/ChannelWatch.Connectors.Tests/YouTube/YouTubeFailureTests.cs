using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.YouTube;

namespace ChannelWatch.Connectors.Tests.YouTube;

/// <summary>YouTube's own ways of refusing, its units, and the sign-in that renews itself.</summary>
public sealed class YouTubeFailureTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private readonly FakeTokens _tokens = new();
    private YouTubeStandIn _channel = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _channel.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_channel.Add("words").Id);

    public async Task InitializeAsync()
    {
        _channel = await YouTubeStandIn.StartAsync(_clock);
        _connector = YouTubeConnect.To(_channel, _clock, _tokens);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Theory]
    [InlineData(403, "quotaExceeded", ChannelFailure.Throttled)]
    [InlineData(403, "rateLimitExceeded", ChannelFailure.Throttled)]
    [InlineData(403, "forbidden", ChannelFailure.Permission)]
    [InlineData(403, "accessNotConfigured", ChannelFailure.Permission)]
    [InlineData(404, "channelNotFound", ChannelFailure.NotFound)]
    [InlineData(400, "somethingElse", ChannelFailure.Rejected)]
    [InlineData(500, "backendError", ChannelFailure.ServerError)]
    public async Task The_reason_in_the_body_decides_and_not_the_status(int status, string reason, ChannelFailure expected)
    {
        _channel.Refuses = (status, reason);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
    }

    [Fact]
    public async Task Used_up_units_come_back_at_midnight_in_california()
    {
        _channel.Refuses = (403, "quotaExceeded");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(new DateTimeOffset(2026, 9, 9, 7, 0, 0, TimeSpan.Zero), _clock.GetUtcNow() + refusal.RetryAfter);
    }

    [Fact]
    public async Task Our_share_of_the_units_is_never_overdrawn_and_some_are_kept_for_acting()
    {
        var comment = new CommentId(_channel.Add("words").Id);
        var connector = YouTubeConnect.To(_channel, _clock, ("DailyUnits", "500"));
        ChannelException? refusal = null;
        for (var i = 0; i < 200 && refusal is null; i++)
        {
            refusal = await Record.ExceptionAsync(() => connector.ReadAllAsync()) as ChannelException;
        }

        Assert.Equal(ChannelFailure.Throttled, refusal?.Failure);
        Assert.InRange(_channel.Units, 390, 400);
        Assert.Equal("words", _channel.Writings.Find(writing => writing.Id == comment.Value)!.Text);
    }

    [Fact]
    public async Task A_sign_in_that_has_run_out_is_renewed_and_stored_before_it_is_used()
    {
        await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromHours(2));
        await _connector.ReadAllAsync();

        Assert.Equal(2, _channel.SignIn.Exchanges);
        Assert.Equal(["access-1", "access-2"], _tokens.Written.Select(token => token.Access));
    }

    [Fact]
    public async Task A_sign_in_refused_before_its_time_is_renewed_once_and_the_request_repeated()
    {
        await _connector.ReadAllAsync();
        _channel.SignIn.Expire();

        await _connector.ReadAllAsync();

        Assert.Equal(2, _channel.SignIn.Exchanges);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_stored_sign_in()
    {
        await _connector.ReadAllAsync();

        await YouTubeConnect.To(_channel, _clock, _tokens).ReadAllAsync();

        Assert.Equal(1, _channel.SignIn.Exchanges);
    }

    [Fact]
    public async Task A_revoked_sign_in_needs_a_person_who_is_told_what_to_do()
    {
        _channel.SignIn.Refresh = "revoked";

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.Contains("set RefreshToken", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(OAuthStandIn.FirstRefresh, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newly_configured_sign_in_replaces_the_stored_one()
    {
        await _connector.ReadAllAsync();
        _channel.SignIn.Refresh = "refresh-new";

        await YouTubeConnect.To(_channel, _clock, _tokens, ("RefreshToken", "refresh-new")).ReadAllAsync();

        Assert.Equal(2, _channel.SignIn.Exchanges);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _channel.Circles = true;
        _channel.Add("words");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task The_check_tells_when_another_channel_has_signed_in()
    {
        _channel.Own = "UCanother";

        var findings = await _connector.CheckAsync(CancellationToken.None);

        Assert.Contains(findings, finding => !finding.Works && finding.Detail.Contains("another channel", StringComparison.Ordinal));
    }
}
