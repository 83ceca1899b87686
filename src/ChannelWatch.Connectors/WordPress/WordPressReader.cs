using System.Globalization;
using System.Runtime.CompilerServices;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>
/// Reads a site's comments without gaps: everything dated inside the window (new, edited, moderated elsewhere), and whatever has a new id
/// but an old date (imports, a clock set back, a spell of silence longer than the window).
/// </summary>
internal sealed class WordPressReader(WordPressApi api, WordPressStaff staff, WordPressPosts posts, WordPressOptions options, TimeProvider clock)
{
    /// <summary>WordPress compares local times, which jump an hour twice a year; a little more costs nothing.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromHours(2);

    /// <summary>Pages overlap by this much, so that a comment deleted between two pages cannot pull an unread one out of sight.</summary>
    private const int Overlap = 10;

    private readonly WordPressMapping _mapping = new(options.Url);

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = WordPressCursor.Parse(stored);
        var (_, school) = await staff.AskAsync(cancellationToken);
        var since = clock.GetUtcNow() - (cursor is null ? options.InitialHistory : options.EditWindow);
        var known = cursor?.MaxId ?? await NewestIdAsync(cancellationToken);
        var newest = known;
        await foreach (var rows in PagesAsync($"&after={Stamp(since - Margin)}", 0, cancellationToken))
        {
            newest = Math.Max(newest, MaxId(rows));
            yield return await PageAsync(rows, school, cancellationToken);
        }

        // Ids above the known one that the first pass did not reach; usually the first row already says that there are none.
        await foreach (var rows in PagesAsync($"&before={Stamp(since + Margin)}", known, cancellationToken))
        {
            newest = Math.Max(newest, MaxId(rows));
            yield return await PageAsync([.. rows.Where(row => row.Id > known)], school, cancellationToken);
        }

        yield return new ReadPage([], new WordPressCursor(newest).ToString(), since);
    }

    private async Task<ReadPage> PageAsync(IReadOnlyList<WordPressRow> rows, IReadOnlySet<long> school, CancellationToken cancellationToken)
    {
        var titles = await posts.TitlesAsync([.. rows.Select(row => row.Post).Distinct()], cancellationToken);
        return new ReadPage([.. rows.Select(row => _mapping.ToComment(row, school, titles.GetValueOrDefault(row.Post)))], null);
    }

    private async Task<long> NewestIdAsync(CancellationToken cancellationToken) => MaxId((await api.ListAsync("", 0, 1, cancellationToken)).Rows);

    /// <summary>Newest id first, until a page reaches <paramref name="known"/> or the list ends.</summary>
    private async IAsyncEnumerable<IReadOnlyList<WordPressRow>> PagesAsync(string filter, long known, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lowest = long.MaxValue;
        for (var (offset, stepsBack) = (0, 0); ;)
        {
            var page = await api.ListAsync(filter, offset, WordPressApi.PageSize, cancellationToken);
            if (offset > 0 && page.Rows.Count > 0 && MaxId(page.Rows) < lowest)
            {
                offset = Math.Max(0, offset - WordPressApi.PageSize);
                if (++stepsBack > 20)
                {
                    throw new ChannelException(ChannelFailure.ServerError, "The list of comments kept changing while it was read.");
                }

                continue;
            }

            yield return page.Rows;
            lowest = page.Rows.Aggregate(lowest, (low, row) => Math.Min(low, row.Id));
            offset += WordPressApi.PageSize - Overlap;
            if (page.Length == 0 || lowest <= known || (page.Total is { } total ? offset + Overlap >= total : page.Length < WordPressApi.PageSize))
            {
                yield break;
            }
        }
    }

    private static long MaxId(IEnumerable<WordPressRow> rows) => rows.Aggregate(0L, (high, row) => Math.Max(high, row.Id));

    private static string Stamp(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
