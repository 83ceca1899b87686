using ChannelWatch.Connectors.Tumblr;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.Tumblr;

namespace ChannelWatch.Connectors.Tests.Tumblr;

/// <summary>The contract, on the Tumblr stand-in.</summary>
public sealed class TumblrContract : ConnectorContract, IAsyncLifetime
{
    private TumblrStandIn _blog = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("reply/55/t:nobody/1");

    public async Task InitializeAsync()
    {
        _blog = await TumblrStandIn.StartAsync();
        _connector = Connect.With(new TumblrFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(TimeProvider.System), TimeProvider.System), _blog.Settings);
    }

    public async Task DisposeAsync() => await _blog.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(TumblrStandIn.IdOf(_blog.Add(text))));
}
