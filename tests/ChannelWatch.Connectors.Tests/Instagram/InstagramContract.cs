using ChannelWatch.Connectors.Instagram;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.Instagram;

namespace ChannelWatch.Connectors.Tests.Instagram;

/// <summary>The contract, on the Instagram stand-in.</summary>
public sealed class InstagramContract : ConnectorContract, IAsyncLifetime
{
    private InstagramStandIn _account = null!;

    protected override IChannelConnector Connector => Connect.With(new InstagramFactory(Connect.Clients, new FakeTokens(), TimeProvider.System), _account.Settings);

    protected override CommentId Unknown => new("17999999999999999");

    public async Task InitializeAsync() => _account = await InstagramStandIn.StartAsync();

    public async Task DisposeAsync() => await _account.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_account.AddComment(text).Id));
}
