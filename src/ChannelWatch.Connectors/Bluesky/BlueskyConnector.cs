namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Reads, hides and answers what is written to a Bluesky account, through the AT Protocol.</summary>
internal sealed class BlueskyConnector : IChannelConnector, IAuthorBlocker, ITokenHolder
{
    private readonly BlueskyApi _api;
    private readonly BlueskyReader _reader;
    private readonly BlueskyActions _actions;
    private readonly BlueskyReplies _replies;
    private readonly BlueskyChecks _checks;

    public BlueskyConnector(BlueskyApi api, BlueskyOptions options, TimeProvider clock)
    {
        _api = api;
        _reader = new BlueskyReader(api, options, clock);
        _actions = new BlueskyActions(api, clock);
        _replies = new BlueskyReplies(api, _actions, clock);
        _checks = new BlueskyChecks(api, options, clock);
    }

    public ConnectorCapabilities Capabilities => BlueskyFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var id in ids.Distinct())
        {
            seen[id] = await _actions.LookAsync(id, cancellationToken);
        }

        return seen;
    }

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => _actions.SetAsync(id, wanted, cancellationToken);

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _replies.ReplyAsync(id, text, cancellationToken);

    public Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken) => _actions.BlockAsync(authorId, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);

    /// <summary>An app password never runs out, so nobody is needed by a date; a removed one shows here as a refused sign-in.</summary>
    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken)
    {
        await _api.Session.CurrentAsync(cancellationToken);
        return new TokenStanding(null, BlueskyFactory.Renewing);
    }
}
