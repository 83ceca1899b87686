using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>
/// Reads the threads of the newest own posts, for answers that name nobody and for edits, and two older threads in turn; then what names the account,
/// forwards from the last read so that no gap can open.
/// </summary>
internal sealed class MastodonReader(MastodonApi api, MastodonMapping mapping, MastodonOptions options, TimeProvider clock)
{
    private const int FreshThreads = 8;
    private const int OldThreads = 2;

    private string? _me;

    public async Task<string> MeAsync(CancellationToken cancellationToken) => _me ??= Wire.Text(await api.MeAsync(cancellationToken), "id");

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var me = await MeAsync(cancellationToken);
        var start = MastodonCursor.Read(cursor);
        var seen = new HashSet<CommentId>();
        var own = await api.OwnAsync(me, cancellationToken);
        var threads = own.Where(post => Wire.OptionalText(post, "in_reply_to_id") is null).ToList();
        foreach (var thread in threads.Take(FreshThreads).Concat(InTurn([.. threads.Skip(FreshThreads)], start.Turn)))
        {
            var below = await api.BelowAsync(Wire.Text(thread, "id"), cancellationToken);
            yield return new ReadPage(Fresh(below.Select(post => mapping.ToComment(post, me, thread)), seen), null);
        }

        var newest = start.Newest;
        await foreach (var page in start.Newest is null ? FirstAsync(cancellationToken) : SinceAsync(start.Newest, cancellationToken))
        {
            var named = page.Select(row => Parts.Inner(row, "status")).OfType<JsonElement>().Select(post => mapping.ToComment(post, me, null));
            newest = page.Select(row => Wire.Text(row, "id")).Aggregate(newest, (known, id) => MastodonCursor.IsNewer(id, known) ? id : known);
            yield return new ReadPage(Fresh(named, seen), start.Newest is null ? null : (start with { Newest = newest }).Write());
        }

        var answers = own.Where(post => Wire.OptionalText(post, "in_reply_to_id") is not null).Select(post => mapping.ToComment(post, me, null));
        yield return new ReadPage(Fresh(answers, seen), new MastodonCursor(newest, (start.Turn + OldThreads) % 1000).Write());
    }

    private static List<PlatformComment> Fresh(IEnumerable<PlatformComment> comments, HashSet<CommentId> seen) => [.. comments.Where(comment => seen.Add(comment.Id))];

    /// <summary>Backwards from the newest to as far as the first read looks.</summary>
    private async IAsyncEnumerable<IReadOnlyList<JsonElement>> FirstAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - options.InitialHistory;
        for (string? before = null; ;)
        {
            var page = await api.MentionsAsync(null, before, cancellationToken);
            yield return page;
            if (page.Count == 0 || Parts.Time(page[^1], "created_at") < oldest)
            {
                yield break;
            }

            var last = Wire.Text(page[^1], "id");
            before = before is null || MastodonCursor.IsNewer(before, last) ? last : throw Circle();
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<JsonElement>> SinceAsync(string newest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = newest; ;)
        {
            var page = await api.MentionsAsync(after, null, cancellationToken);
            yield return page;
            if (page.Count == 0)
            {
                yield break;
            }

            var last = page.Select(row => Wire.Text(row, "id")).Aggregate((one, other) => MastodonCursor.IsNewer(one, other) ? one : other);
            after = MastodonCursor.IsNewer(last, after) ? last : throw Circle();
        }
    }

    private static IEnumerable<JsonElement> InTurn(IReadOnlyList<JsonElement> threads, int turn) =>
        Enumerable.Range(0, Math.Min(OldThreads, threads.Count)).Select(step => threads[(turn + step) % threads.Count]);

    private static ChannelException Circle() => new(ChannelFailure.NotTheApi, "Mastodon's pages go round in a circle; reading was stopped.");
}
