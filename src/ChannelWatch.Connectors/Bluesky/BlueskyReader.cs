using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>
/// Reads what Bluesky notifies the account of, back to before the last read; the threads of its own newest posts, as answers deep in a
/// thread or by writers we block are not notified; two older threads in turn; and what is searched for.
/// </summary>
internal sealed class BlueskyReader(BlueskyApi api, BlueskyOptions options, TimeProvider clock)
{
    private const int FreshThreads = 8;
    private const int OldThreads = 2;
    private const int MostParts = 50;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>How far back every read looks for answers that were deleted.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(2);

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = BlueskyCursor.Parse(stored);
        var now = clock.GetUtcNow();
        var since = last is null ? now - options.InitialHistory : last.ReadAt - Overlap < now - Window ? last.ReadAt - Overlap : now - Window;
        var mapping = new BlueskyMapping(await api.MeAsync(cancellationToken));
        var hidden = await HiddenAsync(cancellationToken);
        var own = Parts.Rows(await api.OwnAsync(cancellationToken), "feed").Where(row => Parts.Inner(row, "reason") is null).Select(PostOf).ToList();
        var roots = own.Where(post => BlueskyMapping.RootOf(BlueskyMapping.RecordOf(post)) is null).ToList();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in roots)
        {
            titles[Wire.Text(root, "uri")] = Wire.OptionalText(BlueskyMapping.RecordOf(root), "text") ?? "";
        }

        var posts = roots.Select(post => new PlatformPost(Wire.Text(post, "uri"), Parts.Time(post, "indexedAt"))).ToList();

        var answered = roots.Where(post => Number(post, "replyCount") > 0).Select(post => Wire.Text(post, "uri")).ToList();
        var seen = new HashSet<CommentId>();
        List<PlatformComment> Fresh(IEnumerable<JsonElement> rows) => [.. rows.Select(post => mapping.ToComment(post, hidden, titles)).Where(comment => seen.Add(comment.Id))];

        foreach (var root in answered.Take(FreshThreads).Concat(InTurn([.. answered.Skip(FreshThreads)], last?.Turn ?? 0)))
        {
            yield return new ReadPage(Fresh(await BelowAsync(root, hidden, cancellationToken)), null);
        }

        await foreach (var page in NewAsync(since, cancellationToken))
        {
            yield return new ReadPage(Fresh(page), null);
        }

        var answers = Fresh(own.Where(post => BlueskyMapping.RootOf(BlueskyMapping.RecordOf(post)) is not null));
        yield return new ReadPage(answers, new BlueskyCursor(now, ((last?.Turn ?? 0) + OldThreads) % 1000).ToString(), Later(since, now - Window), posts);
    }

    /// <summary>Notifications and finds of the searches, newest first, each back to an instant.</summary>
    private async IAsyncEnumerable<IReadOnlyList<JsonElement>> NewAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in Paging.FollowAsync("Bluesky", cursor => api.NotificationsAsync(cursor, cancellationToken), page => Next(page, "notifications", since), cancellationToken))
        {
            // The filter is asked for and not relied on: a follower is no comment.
            yield return [.. Parts.Rows(page, "notifications").Where(row => Wire.OptionalText(row, "reason") is "reply" or "mention" or "quote")];
        }

        foreach (var words in options.Search)
        {
            await foreach (var page in Paging.FollowAsync("Bluesky", cursor => api.SearchAsync(words, since, cursor, cancellationToken), page => Next(page, "posts", since), cancellationToken))
            {
                yield return Parts.Rows(page, "posts");
            }
        }
    }

    private static string? Next(JsonElement page, string field, DateTimeOffset since) =>
        Parts.Rows(page, field) is { Count: > 0 } rows && rows.Min(row => Parts.Time(row, "indexedAt")) < since ? null : Wire.OptionalText(page, "cursor");

    /// <summary>Every answer below a post. Where a thread is deeper than one call shows, it is read on from there.</summary>
    private async Task<IReadOnlyList<JsonElement>> BelowAsync(string root, BlueskyHidden hidden, CancellationToken cancellationToken)
    {
        var found = new List<JsonElement>();
        var parts = new List<string> { root };
        for (var read = 0; read < Math.Min(parts.Count, MostParts); read++)
        {
            if (await api.ThreadAsync(parts[read], BlueskyApi.Depth, cancellationToken) is not { } body)
            {
                continue;
            }

            if (Parts.Inner(body, "threadgate") is { } gate && Parts.Inner(gate, "record") is { } record)
            {
                hidden.Learn(root, record);
            }

            Collect(Parts.Inner(body, "thread") ?? throw Wire.Odd("thread", "an object"), found, uri => parts.AddRange(parts.Contains(uri) ? [] : [uri]));
        }

        return found;
    }

    /// <summary>Posts that are gone, or that blocking keeps from us, are named in the tree without their words.</summary>
    private static void Collect(JsonElement node, List<JsonElement> found, Action<string> readOn)
    {
        foreach (var below in Parts.Rows(node, "replies"))
        {
            if (Parts.Inner(below, "post") is { } post)
            {
                found.Add(post);
                if (Number(post, "replyCount") > 0 && Parts.Rows(below, "replies").Count == 0)
                {
                    readOn(Wire.Text(post, "uri"));
                }

                Collect(below, found, readOn);
            }
        }
    }

    private async Task<BlueskyHidden> HiddenAsync(CancellationToken cancellationToken)
    {
        var hidden = new BlueskyHidden();
        foreach (var gate in (await api.OwnRecordsAsync(BlueskyApi.Gates, cancellationToken)).Select(record => Parts.Inner(record, "value")).OfType<JsonElement>())
        {
            hidden.Learn(Wire.Text(gate, "post"), gate);
        }

        return hidden;
    }

    private static JsonElement PostOf(JsonElement row) => Parts.Inner(row, "post") ?? throw Wire.Odd("post", "an object");

    private static long Number(JsonElement post, string field) => post.TryGetProperty(field, out _) ? Wire.Number(post, field) : 0;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static IEnumerable<string> InTurn(IReadOnlyList<string> threads, int turn) =>
        Enumerable.Range(0, Math.Min(OldThreads, threads.Count)).Select(step => threads[(turn + step) % threads.Count]);
}
