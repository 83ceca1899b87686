namespace ChannelWatch.Connectors.YouTube;

/// <summary>Reads, holds, publishes and answers comments on a YouTube channel's videos through the YouTube Data API.</summary>
internal sealed class YouTubeConnector : IChannelConnector, IAuthorBlocker, ITokenHolder
{
    private const ConnectorCapabilities Reading = ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions;

    private readonly YouTubeApi _api;
    private readonly YouTubeReader _reader;
    private readonly YouTubeActions _actions;
    private readonly YouTubeChecks _checks;

    public YouTubeConnector(HttpClient http, YouTubeOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _api = new YouTubeApi(http, options, channel, tokens, budget, clock);
        var mapping = new YouTubeMapping(options);
        _reader = new YouTubeReader(_api, mapping, new YouTubeTitles(_api), options, clock);
        _actions = new YouTubeActions(_api, _reader, mapping, options);
        _checks = new YouTubeChecks(_api, options);
        Capabilities = options.MayAct ? YouTubeFactory.Allowed.Capabilities : Reading;
    }

    public ConnectorCapabilities Capabilities { get; }

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken) => _actions.LookAsync(ids, cancellationToken);

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => _actions.SetAsync(id, wanted, cancellationToken);

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _actions.ReplyAsync(id, text, cancellationToken);

    public Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken) => _actions.BlockAsync(comment, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new((await _api.Token.CurrentAsync(cancellationToken)).RefreshExpiresAt, YouTubeFactory.Renewing);
}
