using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.LinkedIn;

namespace ChannelWatch.Connectors.Tests.LinkedIn;

/// <summary>The contract, on the LinkedIn stand-in, as a school has it that only reads and answers.</summary>
public sealed class LinkedInContract : ConnectorContract, IAsyncLifetime
{
    private LinkedInStandIn _page = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("urn:li:comment:(urn:li:activity:7001,9999)");

    public async Task InitializeAsync()
    {
        _page = await LinkedInStandIn.StartAsync();
        _connector = LinkedInConnect.To(_page, TimeProvider.System);
    }

    public async Task DisposeAsync() => await _page.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_page.AddComment(text).Urn));
}
