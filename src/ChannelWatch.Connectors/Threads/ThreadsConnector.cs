using System.Runtime.CompilerServices;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Threads;

/// <summary>Reads, hides and answers replies to a Threads profile's posts.</summary>
internal sealed class ThreadsConnector : IChannelConnector, ITokenHolder
{
    private readonly ThreadsApi _api;
    private readonly ThreadsActions _actions;
    private readonly ThreadsChecks _checks;
    private readonly PostSweep _sweep;

    public ThreadsConnector(HttpClient http, ThreadsOptions options, ChannelId channel, ITokenStore tokens, TimeProvider clock)
    {
        _api = new ThreadsApi(http, options, channel, tokens, clock);
        _sweep = new PostSweep(new ThreadsReader(_api, options), options.Sweep, clock);
        _actions = new ThreadsActions(_api);
        _checks = new ThreadsChecks(_api, options);
    }

    public ConnectorCapabilities Capabilities => ThreadsFactory.Allowed.Capabilities;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Refuses a token for another profile, which would read as a quiet channel.
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

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new((await _api.Token.CurrentAsync(cancellationToken)).ExpiresAt, ThreadsFactory.Renewing);
}
