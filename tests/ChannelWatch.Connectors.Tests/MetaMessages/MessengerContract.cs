using ChannelWatch.Connectors.MetaMessages;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.MetaMessages;

namespace ChannelWatch.Connectors.Tests.MetaMessages;

/// <summary>The contract, on the Messenger stand-in.</summary>
public sealed class MessengerContract : ConnectorContract, IAsyncLifetime
{
    private MessagesStandIn _inbox = null!;

    protected override IChannelConnector Connector => Connect.With(new MessengerFactory(Connect.Clients, new FakeTokens(), TimeProvider.System), _inbox.Settings);

    protected override CommentId Unknown => new("m_99999");

    public async Task InitializeAsync() => _inbox = await MessagesStandIn.StartAsync(instagram: false);

    public async Task DisposeAsync() => await _inbox.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_inbox.Add(text).Id));
}
