using ChannelWatch.Connectors.Facebook;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Facebook;

namespace ChannelWatch.Connectors.Tests.Facebook;

/// <summary>The contract, on the Facebook stand-in.</summary>
public sealed class FacebookContract : ConnectorContract, IAsyncLifetime
{
    private FacebookStandIn _page = null!;

    protected override IChannelConnector Connector => Connect.With(new FacebookFactory(Connect.Clients, TimeProvider.System), _page.Settings);

    protected override CommentId Unknown => new("5001_99999");

    public async Task InitializeAsync() => _page = await FacebookStandIn.StartAsync();

    public async Task DisposeAsync() => await _page.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(FacebookStandIn.IdOf(_page.AddComment(text))));
}
