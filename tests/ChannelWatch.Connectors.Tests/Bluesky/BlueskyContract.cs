using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Bluesky;

namespace ChannelWatch.Connectors.Tests.Bluesky;

/// <summary>The contract, on the Bluesky stand-in.</summary>
public sealed class BlueskyContract : ConnectorContract, IAsyncLifetime
{
    private BlueskyStandIn _network = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("at://did:plc:parent/app.bsky.feed.post/3kzzzzzzzzzzz");

    public async Task InitializeAsync()
    {
        _network = await BlueskyStandIn.StartAsync();
        _connector = BlueskyConnect.To(_network, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _network.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_network.Add(text).Uri));
}
