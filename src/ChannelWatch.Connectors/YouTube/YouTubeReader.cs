using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>
/// Reads a channel's threads: the fresh ones in every status, and a page of old ones in turn, as a reply to an old thread does not bring it
/// back to the front. Replies are listed when their number has changed, and once an hour anyway.
/// </summary>
internal sealed class YouTubeReader(YouTubeApi api, YouTubeMapping mapping, YouTubeTitles titles, YouTubeOptions options, TimeProvider clock)
{
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);
    private static readonly TimeSpan WholeEvery = TimeSpan.FromHours(1);

    private readonly Dictionary<string, long> _replies = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = YouTubeCursor.Parse(stored);
        var now = clock.GetUtcNow();
        var window = now - (last is null ? options.InitialHistory : options.EditWindow);
        var since = last is not null && last.ReadAt - Overlap < window ? last.ReadAt - Overlap : window;
        var whole = last is null || now - last.WholeAt >= WholeEvery;
        string? behindFresh = null;

        foreach (var status in (string[])[YouTubeApi.Published, YouTubeApi.Held, YouTubeApi.LikelySpam])
        {
            await foreach (var page in Paging.FollowAsync("YouTube", token => api.ThreadsAsync(status, token, cancellationToken), YouTubeApi.NextPage, cancellationToken))
            {
                var threads = Parts.Rows(page, "items");
                yield return new ReadPage(await CommentsAsync(threads, status, whole, cancellationToken), null);
                if (status == YouTubeApi.Published && (threads.Count == 0 || threads.Min(At) < since))
                {
                    // Held threads are few, and old ones come back with a held reply: those lists are read to their end.
                    behindFresh = YouTubeApi.NextPage(page);
                    break;
                }
            }
        }

        var old = await OldAsync(last?.OldPage ?? behindFresh, cancellationToken);
        yield return new ReadPage(old.Comments, null);
        yield return new ReadPage([], new YouTubeCursor(now, whole ? now : last!.WholeAt, old.Next).ToString(), whole ? now - options.EditWindow : null);
    }

    /// <summary>All comments held or taken for spam, by id: the one place that tells how a comment stands.</summary>
    public async Task<IReadOnlySet<string>> HiddenAsync(CancellationToken cancellationToken)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var status in (string[])[YouTubeApi.Held, YouTubeApi.LikelySpam])
        {
            await foreach (var page in Paging.FollowAsync("YouTube", token => api.ThreadsAsync(status, token, cancellationToken), YouTubeApi.NextPage, cancellationToken))
            {
                hidden.UnionWith(Parts.Rows(page, "items").SelectMany(thread => Embedded(thread, status)).Where(comment => comment.Visibility == PlatformVisibility.Hidden).Select(comment => comment.Id.Value));
            }
        }

        return hidden;
    }

    private async Task<(IReadOnlyList<PlatformComment> Comments, string? Next)> OldAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null)
        {
            return ([], null);
        }

        try
        {
            var page = await api.ThreadsAsync(YouTubeApi.Published, token, cancellationToken);
            return (await CommentsAsync(Parts.Rows(page, "items"), YouTubeApi.Published, false, cancellationToken), YouTubeApi.NextPage(page));
        }
        catch (ChannelException refused) when (refused.Failure == ChannelFailure.Rejected)
        {
            // A page token does not live for ever: the turn begins anew.
            return ([], null);
        }
    }

    private async Task<IReadOnlyList<PlatformComment>> CommentsAsync(IReadOnlyList<JsonElement> threads, string status, bool whole, CancellationToken cancellationToken)
    {
        await titles.LearnAsync(threads.Select(thread => Wire.OptionalText(Snippet(thread), "videoId")), cancellationToken);
        var comments = new List<PlatformComment>();
        foreach (var thread in threads)
        {
            comments.AddRange(Embedded(thread, status));
            await foreach (var reply in MoreRepliesAsync(thread, whole, cancellationToken))
            {
                comments.Add(reply);
            }
        }

        return comments;
    }

    /// <summary>The replies that did not come with their thread, which shows only some.</summary>
    private async IAsyncEnumerable<PlatformComment> MoreRepliesAsync(JsonElement thread, bool whole, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (id, snippet) = (Wire.Text(thread, "id"), Snippet(thread));
        var total = snippet.TryGetProperty("totalReplyCount", out _) ? Wire.Number(snippet, "totalReplyCount") : 0;
        if (total <= EmbeddedReplies(thread).Count || (!whole && _replies.TryGetValue(id, out var known) && known == total))
        {
            yield break;
        }

        await foreach (var page in Paging.FollowAsync("YouTube", token => api.RepliesAsync(id, token, cancellationToken), YouTubeApi.NextPage, cancellationToken))
        {
            foreach (var row in Parts.Rows(page, "items"))
            {
                yield return mapping.Comment(row, snippet, titles.Of(Wire.OptionalText(snippet, "videoId")), null);
            }
        }

        if (_replies.Count > MostRemembered)
        {
            _replies.Clear();
        }

        _replies[id] = total;
    }

    /// <summary>The thread's first comment and the replies that came with it. A held list shows a visible comment too when only a reply to it is held.</summary>
    private IEnumerable<PlatformComment> Embedded(JsonElement thread, string status)
    {
        var snippet = Snippet(thread);
        var top = Parts.Inner(snippet, "topLevelComment") ?? throw Wire.Odd("topLevelComment", "an object");
        var title = titles.Of(Wire.OptionalText(snippet, "videoId"));
        yield return mapping.Comment(top, snippet, title, status);
        foreach (var reply in EmbeddedReplies(thread))
        {
            yield return mapping.Comment(reply, snippet, title, null);
        }
    }

    private static IReadOnlyList<JsonElement> EmbeddedReplies(JsonElement thread) => Parts.Inner(thread, "replies") is { } replies ? Parts.Rows(replies, "comments") : [];

    private static JsonElement Snippet(JsonElement thread) => Parts.Inner(thread, "snippet") ?? throw Wire.Odd("snippet", "an object");

    private static DateTimeOffset At(JsonElement thread) =>
        Parts.Inner(Snippet(thread), "topLevelComment") is { } top && Parts.Inner(top, "snippet") is { } snippet ? Parts.Time(snippet, "publishedAt") : throw Wire.Odd("topLevelComment", "an object");
}
