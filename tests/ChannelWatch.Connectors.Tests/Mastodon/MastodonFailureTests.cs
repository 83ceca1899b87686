using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Mastodon;

namespace ChannelWatch.Connectors.Tests.Mastodon;

/// <summary>Mastodon's own ways of refusing.</summary>
public sealed class MastodonFailureTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private MastodonStandIn _account = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _account.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_account.Add("words").Id);

    protected override bool Acts => false;

    public async Task InitializeAsync()
    {
        _account = await MastodonStandIn.StartAsync(_clock);
        _connector = MastodonConnect.To(_account, _clock);
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Theory]
    [InlineData(401, ChannelFailure.Credentials)]
    [InlineData(403, ChannelFailure.Permission)]
    [InlineData(410, ChannelFailure.NotFound)]
    [InlineData(422, ChannelFailure.Rejected)]
    [InlineData(503, ChannelFailure.ServerError)]
    public async Task A_refusal_says_whether_waiting_helps(int status, ChannelFailure expected)
    {
        _account.Refuses = (status, "refused");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
        Assert.DoesNotContain(MastodonStandIn.Token, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_window_is_read_as_the_date_it_is()
    {
        _account.Refuses = (429, "Too many requests");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal((ChannelFailure.Throttled, TimeSpan.FromMinutes(3)), (refusal.Failure, refusal.RetryAfter));
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _account.Circles = true;
        _account.Add("words");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task Our_ration_is_never_overdrawn()
    {
        ChannelException? refusal = null;
        for (var i = 0; i < 300 && refusal is null; i++)
        {
            refusal = await Record.ExceptionAsync(() => _connector.ReadAllAsync()) as ChannelException;
        }

        Assert.Equal(ChannelFailure.Throttled, refusal?.Failure);
        Assert.Equal(250, _account.Server.Asked.Count);
    }
}
