using ChannelWatch.Connectors.Bluesky;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.Bluesky;

namespace ChannelWatch.Connectors.Tests.Bluesky;

/// <summary>The contract, on the Bluesky stand-in; on Bluesky's own servers where CHANNELWATCH_TEST_BLUESKY names some (tests/servers/bluesky.mjs).</summary>
public sealed class BlueskyContract : ConnectorContract, IAsyncLifetime
{
    private BlueskyStandIn? _network;
    private RealBluesky? _real;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new(_real?.Unknown ?? "at://did:plc:parent/app.bsky.feed.post/3kzzzzzzzzzzz");

    public async Task InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CHANNELWATCH_TEST_BLUESKY") is { Length: > 0 } service)
        {
            _real = new RealBluesky(new Uri(service));
            await _real.BeginAsync();
            _connector = Connect.With(new BlueskyFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(TimeProvider.System), TimeProvider.System), _real.Settings);
            return;
        }

        _network = await BlueskyStandIn.StartAsync();
        _connector = BlueskyConnect.To(_network, TimeProvider.System);
    }

    public async Task DisposeAsync() => await (_network?.DisposeAsync() ?? ValueTask.CompletedTask);

    protected override async Task<CommentId> WriteAsync(string text) => new(_real is null ? _network!.Add(text).Uri : await _real.WriteAsync(text));
}
