using ChannelWatch.Connectors.GoogleReviews;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.GoogleReviews;

namespace ChannelWatch.Connectors.Tests.GoogleReviews;

/// <summary>The contract, on the stand-in for Google's reviews.</summary>
public sealed class GoogleReviewsContract : ConnectorContract, IAsyncLifetime
{
    private GoogleReviewsStandIn _place = null!;
    private IChannelConnector _connector = null!;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Unknown => new("AbF9999");

    public async Task InitializeAsync()
    {
        _place = await GoogleReviewsStandIn.StartAsync();
        _connector = Connect.With(new GoogleReviewsFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(TimeProvider.System), TimeProvider.System), _place.Settings);
    }

    public async Task DisposeAsync() => await _place.DisposeAsync();

    protected override Task<CommentId> WriteAsync(string text) => Task.FromResult(new CommentId(_place.Add(text).Id));
}
