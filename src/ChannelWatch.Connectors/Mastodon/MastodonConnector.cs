using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>Reads and answers what is written to a Mastodon account, and blocks its writers. Nothing can be hidden there.</summary>
internal sealed class MastodonConnector : IChannelConnector, IAuthorBlocker
{
    private readonly MastodonApi _api;
    private readonly MastodonReader _reader;
    private readonly MastodonChecks _checks;

    public MastodonConnector(MastodonApi api, MastodonOptions options, TimeProvider clock)
    {
        _api = api;
        _reader = new MastodonReader(api, new MastodonMapping(options.Server), options, clock);
        _checks = new MastodonChecks(api);
    }

    public ConnectorCapabilities Capabilities => MastodonFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var id in ids.Distinct())
        {
            seen[id] = await _api.FindAsync(id.Value, cancellationToken) is null ? PlatformVisibility.Gone : PlatformVisibility.Visible;
        }

        return seen;
    }

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) =>
        throw new ChannelException(ChannelFailure.Unsupported, "Mastodon lets nobody hide or show another's post: report it and block its writer by hand.");

    public async Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken)
    {
        var me = await _reader.MeAsync(cancellationToken);
        var comment = await _api.FindAsync(id.Value, cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The Mastodon server no longer has the post.");
        foreach (var below in await _api.BelowAsync(id.Value, cancellationToken))
        {
            if (Parts.InnerText(below, "account", "id") == me && Wire.OptionalText(below, "in_reply_to_id") == id.Value && Parts.SameWords(MastodonMapping.TextOf(below), text))
            {
                return new CommentId(Wire.Text(below, "id"));
            }
        }

        // What was said in private is answered in private; what was public, without filling everybody's timeline.
        var visibility = Wire.OptionalText(comment, "visibility") is { } said and ("direct" or "private") ? said : "unlisted";
        var posted = Wire.Text(await _api.ReplyAsync(id.Value, $"@{Parts.InnerText(comment, "account", "acct")} {text}", visibility, cancellationToken), "id");
        return await _api.FindAsync(posted, cancellationToken) is not null
            ? new CommentId(posted)
            : throw new ChannelException(ChannelFailure.Rejected, "Mastodon took the answer and does not show it.");
    }

    public async Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken)
    {
        if (!await _api.BlockAsync(authorId, cancellationToken))
        {
            throw new ChannelException(ChannelFailure.Rejected, "Mastodon took the block and does not show it.");
        }
    }

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);
}
