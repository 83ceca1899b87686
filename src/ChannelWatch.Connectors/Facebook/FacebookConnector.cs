using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Reads, hides, deletes and answers what people write on a Facebook Page, through the Graph API.</summary>
internal sealed class FacebookConnector : IChannelConnector, IAuthorBlocker, ITokenHolder
{
    private readonly FacebookApi _api;
    private readonly FacebookOptions _options;
    private readonly FacebookActions _actions;
    private readonly FacebookReplies _replies;
    private readonly FacebookChecks _checks;
    private readonly PostSweep _sweep;
    private bool _isPageToken;

    public FacebookConnector(HttpClient http, FacebookOptions options, TimeProvider clock)
    {
        _options = options;
        _api = new FacebookApi(http, options, clock);
        var reader = new FacebookReader(_api, new FacebookMapping(options), options);
        _sweep = new PostSweep(reader, options.Sweep, clock);
        _actions = new FacebookActions(_api, reader, options);
        _replies = new FacebookReplies(_api, _actions, options);
        _checks = new FacebookChecks(_api, options);
    }

    public ConnectorCapabilities Capabilities => FacebookFactory.Allowed.Capabilities;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await RequirePageTokenAsync(cancellationToken);
        await foreach (var page in _sweep.ReadAsync(cursor, cancellationToken))
        {
            yield return page;
        }
    }

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

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new(await _api.Exam.PersonNeededByAsync(cancellationToken), FacebookFactory.Renewing);

    /// <summary>Once for each start: with a person's token every list is empty, which would look like a quiet Page.</summary>
    private async Task RequirePageTokenAsync(CancellationToken cancellationToken)
    {
        if (!_isPageToken && await _api.OwnIdAsync(cancellationToken) != _options.PageId)
        {
            throw new ChannelException(ChannelFailure.Credentials, $"PageToken is not this Page's token but a person's or another Page's. {FacebookApi.Words.SignIn}");
        }

        _isPageToken = true;
    }
}
