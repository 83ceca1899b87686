using ChannelWatch.Connectors.X;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.X;

namespace ChannelWatch.Connectors.Tests.X;

/// <summary>The contract, on the X stand-in.</summary>
public sealed class XContract : ConnectorContract, IAsyncLifetime
{
    private XStandIn _account = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("1999999999999999999");

    public async Task InitializeAsync()
    {
        _account = await XStandIn.StartAsync();
        _connector = Connect.With(new XFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(TimeProvider.System), TimeProvider.System), _account.Settings);
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_account.Add(text, to: _account.Posts[0]).Id));
}
