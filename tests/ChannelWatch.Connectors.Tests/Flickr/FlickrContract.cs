using ChannelWatch.Connectors.Flickr;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Flickr;

namespace ChannelWatch.Connectors.Tests.Flickr;

/// <summary>The contract, on the Flickr stand-in.</summary>
public sealed class FlickrContract : ConnectorContract, IAsyncLifetime
{
    private FlickrStandIn _account = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("101/6-101-9999");

    public async Task InitializeAsync()
    {
        _account = await FlickrStandIn.StartAsync();
        _connector = Connect.With(new FlickrFactory(Connect.Clients, new InProcessBudget(TimeProvider.System), TimeProvider.System), _account.Settings);
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_account.Add(text)));
}
