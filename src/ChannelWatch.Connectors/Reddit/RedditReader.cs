using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>
/// Reads the community's newest posts and comments, what waits in the moderators' queue whatever its age, and what was removed, each list from
/// its top: Reddit can also begin behind a comment named, and gives nothing ever after when that one is deleted.
/// </summary>
internal sealed class RedditReader(RedditApi api, RedditOptions options, TimeProvider clock)
{
    private const string Queue = "about/modqueue";

    private static readonly string[] Lists = ["new", "comments", Queue, "about/spam"];

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>Reddit wants what its writers delete deleted everywhere: all of the last months is looked at twice a day.</summary>
    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(12);
    private static readonly TimeSpan SweepBack = TimeSpan.FromDays(90);

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = RedditCursor.Parse(stored);
        var now = clock.GetUtcNow();
        var window = now - (last is null ? options.InitialHistory : options.EditWindow);
        var since = last is not null && last.ReadAt - Overlap < window ? last.ReadAt - Overlap : window;
        var mapping = new RedditMapping((await api.ModeratorsAsync(cancellationToken)).Keys.Append(options.Account).ToHashSet(StringComparer.OrdinalIgnoreCase));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in Lists)
        {
            await foreach (var page in Paging.FollowAsync("Reddit", after => api.ListAsync(list, after, cancellationToken), page => Next(page, list, since), cancellationToken))
            {
                var things = RedditApi.Things(page).Where(thing => seen.Add(Wire.Text(thing, "name"))).ToList();
                yield return new ReadPage([.. things.Where(mapping.IsToRead).Select(mapping.ToComment)], null, null, [.. things.Where(RedditMapping.IsPost).Select(Post)]);
            }
        }

        var sweep = last is null || now - last.SweptAt >= SweepEvery;
        yield return new ReadPage([], new RedditCursor(now, sweep ? now : last!.SweptAt).ToString(), now - (sweep ? SweepBack : options.EditWindow));
    }

    private static string? Next(JsonElement page, string list, DateTimeOffset since) =>
        list != Queue && RedditApi.Things(page) is { Count: > 0 } things && things.Min(RedditMapping.WrittenAt) < since ? null : RedditApi.Next(page);

    private static PlatformPost Post(JsonElement post) => new(Wire.Text(post, "name"), RedditMapping.WrittenAt(post));
}
