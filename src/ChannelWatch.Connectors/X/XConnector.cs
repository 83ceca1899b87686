namespace ChannelWatch.Connectors.X;

/// <summary>Reads mentions and replies of an X account, hides replies in its threads, and answers.</summary>
internal sealed class XConnector : IChannelConnector, ITokenHolder
{
    private readonly XApi _api;
    private readonly XReader _reader;
    private readonly XActions _actions;
    private readonly XChecks _checks;

    public XConnector(HttpClient http, XOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _api = new XApi(http, options, channel, tokens, budget, clock);
        var (mapping, hidden) = (new XMapping(options), new XHidden());
        _reader = new XReader(_api, mapping, hidden, options, clock);
        _actions = new XActions(_api, mapping, hidden, options);
        _checks = new XChecks(_api, options, clock);
    }

    public ConnectorCapabilities Capabilities => XFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken) => _actions.LookAsync(ids, cancellationToken);

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => _actions.SetAsync(id, wanted, cancellationToken);

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _actions.ReplyAsync(id, text, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new((await _api.Token.CurrentAsync(cancellationToken)).RefreshExpiresAt, XFactory.Renewing);
}
