using System.Runtime.CompilerServices;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Reads and answers comments on a LinkedIn Page. Nothing can be hidden there.</summary>
internal sealed class LinkedInConnector : IChannelConnector, ITokenHolder
{
    private readonly LinkedInOptions _options;
    private readonly TimeProvider _clock;
    private readonly LinkedInApi _api;
    private readonly LinkedInRole _role;
    private readonly LinkedInActions _actions;
    private readonly LinkedInReader _reader;

    public LinkedInConnector(HttpClient http, LinkedInOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _api = new LinkedInApi(http, options, channel, tokens, budget, clock);
        _role = new LinkedInRole(_api, options, clock);
        var mapping = new LinkedInMapping(options);
        _reader = new LinkedInReader(_api, mapping, options, clock);
        _actions = new LinkedInActions(_api, _role, mapping, options);
    }

    public ConnectorCapabilities Capabilities => _options.MayDelete ? LinkedInFactory.Allowed.Capabilities : LinkedInFactory.Allowed.Capabilities & ~ConnectorCapabilities.Remove;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _role.RequireAsync(cancellationToken);
        await foreach (var page in _reader.ReadAsync(cursor, cancellationToken))
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

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _actions.ReplyAsync(id, text, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => new LinkedInChecks(_api, _role, _options, _clock).RunAsync(cancellationToken);

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new(
        _options.RefreshToken.Length > 0 ? (await _api.Token.CurrentAsync(cancellationToken)).RefreshExpiresAt : Parts.OptionalTime(await _api.IntrospectAsync(cancellationToken), "expires_at"), LinkedInFactory.Renewing);
}
