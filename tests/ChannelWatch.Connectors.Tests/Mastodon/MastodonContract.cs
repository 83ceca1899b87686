using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Mastodon;

namespace ChannelWatch.Connectors.Tests.Mastodon;

/// <summary>The contract, on the Mastodon stand-in.</summary>
public sealed class MastodonContract : ConnectorContract, IAsyncLifetime
{
    private MastodonStandIn _account = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("987654");

    public async Task InitializeAsync()
    {
        _account = await MastodonStandIn.StartAsync();
        _connector = MastodonConnect.To(_account, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_account.Add(text).Id));
}
