using System.Runtime.CompilerServices;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>Reads, hides, deletes and answers comments on an Instagram professional account.</summary>
internal sealed class InstagramConnector : IChannelConnector, ITokenHolder
{
    private readonly InstagramApi _api;
    private readonly InstagramActions _actions;
    private readonly InstagramChecks _checks;
    private readonly PostSweep _sweep;

    public InstagramConnector(HttpClient http, InstagramOptions options, ChannelId channel, ITokenStore tokens, TimeProvider clock)
    {
        _api = new InstagramApi(http, options, channel, tokens, clock);
        var mapping = new InstagramMapping(options);
        _sweep = new PostSweep(new InstagramReader(_api, mapping, options), options.Sweep, clock);
        _actions = new InstagramActions(_api, mapping);
        _checks = new InstagramChecks(_api, options);
    }

    public ConnectorCapabilities Capabilities => InstagramFactory.Allowed.Capabilities;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Names the account's own replies, and refuses a token for another account, which would read as a quiet channel.
        await _api.OwnNameAsync(cancellationToken);
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

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _actions.ReplyAsync(id, text, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new(
        _api.Token is { } token ? (await token.CurrentAsync(cancellationToken)).ExpiresAt : await _api.Exam.PersonNeededByAsync(cancellationToken), InstagramFactory.Renewing);
}
