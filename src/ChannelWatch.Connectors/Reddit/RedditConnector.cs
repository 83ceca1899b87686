namespace ChannelWatch.Connectors.Reddit;

/// <summary>Reads, removes, approves and answers what is written in the school's own community on Reddit.</summary>
internal sealed class RedditConnector : IChannelConnector, IAuthorBlocker, ITokenHolder
{
    private readonly RedditApi _api;
    private readonly RedditReader _reader;
    private readonly RedditActions _actions;
    private readonly RedditChecks _checks;

    public RedditConnector(RedditApi api, RedditOptions options, TimeProvider clock)
    {
        _api = api;
        _reader = new RedditReader(api, options, clock);
        _actions = new RedditActions(api);
        _checks = new RedditChecks(api, options);
    }

    public ConnectorCapabilities Capabilities => RedditFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken) => _actions.LookAsync(ids, cancellationToken);

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => _actions.SetAsync(id, wanted, cancellationToken);

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _actions.ReplyAsync(id, text, cancellationToken);

    public Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken) => _actions.BlockAsync(authorId, comment, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new((await _api.Token.CurrentAsync(cancellationToken)).RefreshExpiresAt, RedditFactory.Renewing);
}
