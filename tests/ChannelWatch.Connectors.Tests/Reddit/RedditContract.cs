using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Reddit;

namespace ChannelWatch.Connectors.Tests.Reddit;

/// <summary>The contract, on the Reddit stand-in.</summary>
public sealed class RedditContract : ConnectorContract, IAsyncLifetime
{
    private RedditStandIn _reddit = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("t1_zz9999");

    public async Task InitializeAsync()
    {
        _reddit = await RedditStandIn.StartAsync();
        _connector = RedditConnect.To(_reddit, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _reddit.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_reddit.Add(text).Name));
}
