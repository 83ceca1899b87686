using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.YouTube;

namespace ChannelWatch.Connectors.Tests.YouTube;

/// <summary>The contract, on the YouTube stand-in.</summary>
public sealed class YouTubeContract : ConnectorContract, IAsyncLifetime
{
    private YouTubeStandIn _channel = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("Ugx9999");

    public async Task InitializeAsync()
    {
        _channel = await YouTubeStandIn.StartAsync();
        _connector = YouTubeConnect.To(_channel, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_channel.Add(text).Id));
}
