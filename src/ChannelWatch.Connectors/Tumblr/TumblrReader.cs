using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>
/// Reads what Tumblr tells of the blog's activity (mentions, questions, and which old posts were replied to), then the posts' own conversations: an
/// activity feed leaves out muted posts, and the blog's own replies.
/// </summary>
internal sealed class TumblrReader : IPostSource
{
    /// <summary>Few old posts at a time, as each may cost a call of the hour's ration.</summary>
    private const int OldPostsAtOnce = 5;

    /// <summary>Pages in a row that bring nothing new.</summary>
    private const int MostStale = 4;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private readonly TumblrApi _api;
    private readonly TumblrMapping _mapping;
    private readonly TumblrOptions _options;
    private readonly PostSweep _sweep;
    private readonly TimeProvider _clock;

    public TumblrReader(TumblrApi api, TumblrMapping mapping, TumblrOptions options, TimeProvider clock)
    {
        (_api, _mapping, _options, _clock) = (api, mapping, options, clock);
        _sweep = new PostSweep(this, options.Sweep, clock);
    }

    public IReadOnlyList<string> Listings { get; } = ["posts"];

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var last = SweepCursor.Parse(cursor) ?? new SweepCursor { ReadAt = now - _options.Sweep.InitialHistory };
        var since = last.ReadAt - Overlap < now - _options.Sweep.EditWindow ? last.ReadAt - Overlap : now - _options.Sweep.EditWindow;
        var warm = new Dictionary<string, DateTimeOffset>(last.Warm);
        await foreach (var items in ActivityAsync(since, cancellationToken))
        {
            yield return new ReadPage(await UnderstoodAsync(items, warm, cancellationToken), null);
        }

        await foreach (var page in _sweep.ReadAsync((last with { Warm = warm }).ToString(), cancellationToken))
        {
            yield return page;
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<SweptPost>> PostsAsync(string listing, DateTimeOffset? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _api.PostsAsync(before, cancellationToken))
        {
            var posts = Parts.Rows(page, "posts").Select(Post);
            foreach (var some in before is { } limit ? posts.Where(post => post.At < limit).Chunk(OldPostsAtOnce) : [[.. posts]])
            {
                yield return some;
            }
        }
    }

    public async Task<SweptPost?> FindPostAsync(string id, CancellationToken cancellationToken) => await _api.PostAsync(id, cancellationToken) is { } row ? Post(row) : null;

    public async IAsyncEnumerable<IReadOnlyList<PlatformComment>> CommentsAsync(SweptPost post, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (post.Row.TryGetProperty("note_count", out _) && Wire.Number(post.Row, "note_count") == 0)
        {
            yield break;
        }

        var notes = new List<JsonElement>();
        await foreach (var page in _api.ConversationAsync(post.Id, cancellationToken))
        {
            notes.AddRange(Parts.Rows(page, "notes"));
        }

        yield return _mapping.Conversation(notes, post);
    }

    /// <summary>
    /// Pages begin at a second, and a page may be one second's. So each begins a second after the last one ended, and where that brings nothing new
    /// a second earlier; what a single second holds beyond a page is found under its posts.
    /// </summary>
    private async IAsyncEnumerable<IReadOnlyList<JsonElement>> ActivityAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long? before = null;
        for (var stale = 0; stale <= MostStale;)
        {
            var items = await _api.ActivityAsync(before, cancellationToken);
            var fresh = items.Where(item => seen.Add(TumblrMapping.IdIn(item, "id") ?? item.GetRawText())).ToList();
            yield return fresh;
            if (items.Count == 0 || Parts.Time(items[^1], "timestamp") < since)
            {
                yield break;
            }

            var reached = Parts.Time(items[^1], "timestamp").ToUnixTimeSeconds();
            (before, stale) = fresh.Count > 0 ? (reached + 1, 0) : (Math.Min(before ?? reached, reached + 1) - 1, stale + 1);
        }

        throw new ChannelException(ChannelFailure.NotTheApi, "Tumblr's pages go round in a circle; reading was stopped.");
    }

    /// <summary>What is not found under the blog's own posts; and which of those have been replied to, however old they are.</summary>
    private async Task<IReadOnlyList<PlatformComment>> UnderstoodAsync(IEnumerable<JsonElement> items, Dictionary<string, DateTimeOffset> warm, CancellationToken cancellationToken)
    {
        var comments = new List<PlatformComment>();
        foreach (var item in items)
        {
            switch (Wire.Text(item, "type"))
            {
                case "reply" or "reblog_with_content" when TumblrMapping.IdIn(item, "target_post_id") is { Length: > 0 } post:
                    warm[post] = Parts.Time(item, "timestamp");
                    break;
                case "mention_in_reply" or "mention_in_post" or "ask":
                    comments.Add(_mapping.Activity(item, TumblrMapping.WordsOf(item) ?? await WordsElsewhereAsync(item, cancellationToken)));
                    break;
            }
        }

        return comments;
    }

    private async Task<string?> WordsElsewhereAsync(JsonElement item, CancellationToken cancellationToken)
    {
        if (Wire.Text(item, "type") != "mention_in_post" || Wire.OptionalText(item, "from_tumblelog_name") is not { Length: > 0 } blog
            || (TumblrMapping.IdIn(item, "post_id") ?? TumblrMapping.IdIn(item, "target_post_id")) is not { Length: > 0 } id
            || await _api.PostElsewhereAsync(blog, id, cancellationToken) is not { } post)
        {
            return null;
        }

        return string.Join('\n', Parts.Rows(post, "content").Select(block => Wire.OptionalText(block, "text")).OfType<string>());
    }

    private static SweptPost Post(JsonElement row) => new(TumblrMapping.IdIn(row, "id_string") ?? TumblrMapping.IdIn(row, "id") ?? throw Wire.Odd("id", "a number"), Parts.Time(row, "timestamp"), row);
}
