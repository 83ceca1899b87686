using ChannelWatch.Connectors.Threads;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.Threads;

namespace ChannelWatch.Connectors.Tests.Threads;

/// <summary>The contract, on the Threads stand-in.</summary>
public sealed class ThreadsContract : ConnectorContract, IAsyncLifetime
{
    private ThreadsStandIn _profile = null!;

    protected override IChannelConnector Connector => Connect.With(new ThreadsFactory(Connect.Clients, new FakeTokens(), TimeProvider.System), _profile.Settings);

    protected override CommentId Unknown => new("18999999999999999");

    public async Task InitializeAsync() => _profile = await ThreadsStandIn.StartAsync();

    public async Task DisposeAsync() => await _profile.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_profile.AddReply(text).Id));
}
