using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Reads direct messages on Messenger or Instagram, so that nobody waits too long for an answer, and answers inside the window.</summary>
internal sealed class MessagesConnector : IChannelConnector, IAuthorBlocker, ITokenHolder
{
    private readonly MessagesOptions _options;
    private readonly MessagesApi _api;
    private readonly MessagesReader _reader;
    private readonly MessagesActions _actions;
    private readonly IReadOnlyList<string> _renewing;

    public MessagesConnector(HttpClient http, MessagesOptions options, ConnectorProfile profile, IReadOnlyList<string> renewing, ChannelId channel, ITokenStore tokens, TimeProvider clock)
    {
        (_options, _renewing) = (options, renewing);
        _api = new MessagesApi(http, options, channel, tokens, clock);
        var mapping = new MessagesMapping(options);
        _reader = new MessagesReader(_api, mapping, options, clock);
        _actions = new MessagesActions(_api, mapping, clock);
        Capabilities = options.OwnRoute ? profile.Capabilities & ~ConnectorCapabilities.Block : profile.Capabilities;
    }

    public ConnectorCapabilities Capabilities { get; }

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

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) =>
        throw new ChannelException(ChannelFailure.Unsupported, "A private message cannot be hidden or deleted for the other side; block its writer if need be.");

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _actions.ReplyAsync(id, text, cancellationToken);

    public Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken) => _options.OwnRoute
        ? throw new ChannelException(ChannelFailure.Unsupported, "By Instagram's own route nobody can be blocked from here: do it in the Instagram app.")
        : _actions.BlockAsync(authorId, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        var steps = new CheckSteps().Step("sign-in", async stop => [await _api.OwnIdAsync(stop) == _options.AccountId
            ? new("sign-in", true, "the token is the account's own")
            : new("sign-in", false, $"The token is not for this account but for another, or a person's. {_api.Words.SignIn}")]);
        return (_options.OwnRoute ? steps : steps.Step("permissions", stop => _api.Exam.PermissionsAsync(MessagesApi.Needed(_options), stop)))
            .Step("may read conversations", async stop => [new("may read conversations", true, FormattableString.Invariant($"{Parts.Rows(await _api.Graph.AccountAsync(_api.Conversations(), stop), "data").Count} on the first page"))])
            .RunAsync(cancellationToken);
    }

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) =>
        new(_api.Token is { } token ? (await token.CurrentAsync(cancellationToken)).ExpiresAt : await _api.Exam.PersonNeededByAsync(cancellationToken), _renewing);
}
