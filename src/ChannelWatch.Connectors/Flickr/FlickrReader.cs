using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>
/// Reads the comments of photos that Flickr lists as changed, of those people are talking about, and of some others in turn, as Flickr does not
/// promise that a comment changes its photo.
/// </summary>
internal sealed class FlickrReader(FlickrApi api, FlickrMapping mapping, FlickrOptions options, TimeProvider clock)
{
    private const int InTurn = 20;
    private const int MostWarm = 200;
    private const int MostRemembered = 20_000;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>When each photo last changed as we read it, so that the overlap costs no second call for each of it.</summary>
    private readonly Dictionary<string, long> _read = new(StringComparer.Ordinal);

    private bool _wasWhole;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = FlickrCursor.Parse(cursor);
        var pass = new Pass(now - options.EditWindow);
        if (last is null || !_wasWhole || _read.Count > MostRemembered)
        {
            _read.Clear();
        }

        _wasWhole = false;
        await foreach (var (photo, title, changed) in CandidatesAsync(last, pass, now, cancellationToken))
        {
            if (pass.Visited.Add(photo) && await api.CommentsAsync(photo, cancellationToken) is { } rows)
            {
                yield return new ReadPage(Understood(rows, photo, title, pass), null);
                _read[photo] = changed ?? _read.GetValueOrDefault(photo, -1);
            }
        }

        var kept = pass.Warm.OrderByDescending(pair => pair.Value.Newest).Take(MostWarm).ToDictionary();
        yield return new ReadPage([], new FlickrCursor(now, pass.NextPage, kept).ToString(), last is not null && kept.Count < MostWarm ? pass.WarmSince : null);
        _wasWhole = true;
    }

    private async IAsyncEnumerable<(string Photo, string? Title, long? Changed)> CandidatesAsync(FlickrCursor? last, Pass pass, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var photos in api.ChangedAsync((last?.ReadAt ?? now - options.InitialHistory) - Overlap, cancellationToken))
        {
            foreach (var photo in photos)
            {
                var (id, changed) = (Wire.Text(photo, "id"), FlickrApi.NumberIn(photo, "lastupdate"));
                if (_read.GetValueOrDefault(id, -1) != changed)
                {
                    yield return (id, Wire.OptionalText(photo, "title"), changed);
                }
            }
        }

        foreach (var (id, warm) in last?.Warm ?? new Dictionary<string, FlickrWarm>())
        {
            yield return (id, warm.Title, null);
        }

        var page = last?.Page ?? 1;
        var (some, pages) = await api.PhotosAsync(page, InTurn, cancellationToken);
        pass.NextPage = page < pages ? page + 1 : 1;
        foreach (var photo in some)
        {
            yield return (Wire.Text(photo, "id"), Wire.OptionalText(photo, "title"), null);
        }
    }

    private IReadOnlyList<PlatformComment> Understood(IReadOnlyList<JsonElement> rows, string photo, string? title, Pass pass)
    {
        var comments = mapping.Comments(rows, photo, title);
        if (comments.Count > 0 && comments[^1].PostedAt is var newest && newest >= pass.WarmSince)
        {
            pass.Warm[photo] = new FlickrWarm(newest, title);
        }

        return comments;
    }

    /// <summary>What one read has come by so far.</summary>
    /// <param name="WarmSince">A comment since then keeps its photo among those that are always read.</param>
    private sealed record Pass(DateTimeOffset WarmSince)
    {
        public HashSet<string> Visited { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, FlickrWarm> Warm { get; } = new(StringComparer.Ordinal);

        public int NextPage { get; set; } = 1;
    }
}
