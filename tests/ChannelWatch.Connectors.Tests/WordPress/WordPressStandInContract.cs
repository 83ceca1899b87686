using System.Globalization;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests.WordPress;

/// <summary>The contract, on the WordPress stand-in.</summary>
public sealed class WordPressStandInContract : ConnectorContract, IAsyncLifetime
{
    private WordPressStandIn _site = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("99999");

    public async Task InitializeAsync()
    {
        _site = await WordPressStandIn.StartAsync();
        _connector = Connect.WordPress(_site, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_site.Add(text).Id.ToString(CultureInfo.InvariantCulture)));
}
