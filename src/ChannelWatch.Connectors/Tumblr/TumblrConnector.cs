using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>Reads what is written to a Tumblr blog, and blocks its writers. Nothing can be hidden or answered there through the API.</summary>
internal sealed class TumblrConnector : IChannelConnector, IAuthorBlocker, ITokenHolder
{
    private readonly TumblrOptions _options;
    private readonly TumblrApi _api;
    private readonly TumblrReader _reader;

    public TumblrConnector(HttpClient http, TumblrOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _options = options;
        _api = new TumblrApi(http, options, channel, tokens, budget, clock);
        _reader = new TumblrReader(_api, new TumblrMapping(options), options, clock);
    }

    public ConnectorCapabilities Capabilities => TumblrFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    /// <summary>A reply is there while its post's conversation holds it; mentions and questions cannot be looked up.</summary>
    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var some in ids.Distinct().GroupBy(TumblrMapping.PostOf))
        {
            var there = some.Key is { } post ? await OnPostAsync(post, cancellationToken) : null;
            foreach (var id in some)
            {
                seen[id] = there is null || there.Contains(id) ? PlatformVisibility.Visible : PlatformVisibility.Gone;
            }
        }

        return seen;
    }

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) =>
        throw new ChannelException(ChannelFailure.Unsupported, "Tumblr lets no application hide or delete a reply: delete it on the blog by hand, or block its writer.");

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) =>
        throw new ChannelException(ChannelFailure.Unsupported, "Tumblr lets no application write replies: answer below the post, signed in as the blog.");

    /// <summary>Looked up afterwards; blocks that Tumblr lists without lasting names cannot be told apart, and its word is taken.</summary>
    public async Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken)
    {
        await _api.BlockAsync(authorId, cancellationToken);
        var unnamed = false;
        await foreach (var page in _api.BlockedAsync(cancellationToken))
        {
            foreach (var blog in Parts.Rows(page, "blocked_tumblelogs"))
            {
                var lasting = Wire.OptionalText(blog, "uuid");
                unnamed |= lasting is null;
                if (lasting == authorId || Wire.OptionalText(blog, "name") == authorId)
                {
                    return;
                }
            }
        }

        if (!unnamed)
        {
            throw new ChannelException(ChannelFailure.Rejected, "Tumblr took the block and does not show it.");
        }
    }

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", SignInAsync)
        .Step("may see the blog's activity", async token =>
        {
            await _api.ActivityAsync(null, token);
            return [new("may see the blog's activity", true, "yes; blocking cannot be tried without doing it, and needs the scope write")];
        })
        .Step("may read the blog's posts", async token =>
        {
            var posts = await _api.PostsAsync(null, token).FirstOrDefaultAsync(token);
            return [new("may read the blog's posts", true, FormattableString.Invariant($"{Parts.Rows(posts, "posts").Count} posts on the first page"))];
        })
        .RunAsync(cancellationToken);

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new((await _api.Token.CurrentAsync(cancellationToken)).RefreshExpiresAt, TumblrFactory.Renewing);

    private async Task<IReadOnlyList<ConnectionFinding>> SignInAsync(CancellationToken cancellationToken)
    {
        var user = Parts.Inner(await _api.UserAsync(cancellationToken), "user") ?? throw Wire.Odd("user", "an object");
        var own = Parts.Rows(user, "blogs").Select(blog => Wire.OptionalText(blog, "name")).ToList();
        return
        [
            own.Contains(_options.Blog, StringComparer.OrdinalIgnoreCase)
                ? new("sign-in", true, $"signed in as an admin of {_options.Blog}")
                : new("sign-in", false, $"The sign-in has no blog '{_options.Blog}': sign in with the account that has it, or have its owner make you an admin (the blog, Members), or correct Blog."),
        ];
    }

    /// <summary>What a post's conversation holds. That the post is gone says so of everything under it, if the blog is still there.</summary>
    private async Task<HashSet<CommentId>> OnPostAsync(string post, CancellationToken cancellationToken)
    {
        var there = new HashSet<CommentId>();
        try
        {
            await foreach (var page in _api.ConversationAsync(post, cancellationToken))
            {
                there.UnionWith(Parts.Rows(page, "notes").Where(TumblrMapping.HasWords).Select(note => TumblrMapping.IdOf(note, post)));
            }
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            await _api.PostsAsync(null, cancellationToken).FirstOrDefaultAsync(cancellationToken);
        }

        return there;
    }
}
