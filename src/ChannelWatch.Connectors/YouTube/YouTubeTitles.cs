using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>Titles of the videos that comments stand under, asked for once; a moderator needs to know what was answered to.</summary>
internal sealed class YouTubeTitles(YouTubeApi api)
{
    private const int MostKept = 5000;

    private readonly Dictionary<string, string?> _titles = new(StringComparer.Ordinal);

    public string? Of(string? video) => video is null ? null : _titles.GetValueOrDefault(video);

    public async Task LearnAsync(IEnumerable<string?> videos, CancellationToken cancellationToken)
    {
        if (_titles.Count > MostKept)
        {
            _titles.Clear();
        }

        foreach (var some in videos.OfType<string>().Where(video => video.Length > 0 && !_titles.ContainsKey(video)).Distinct().Chunk(50).ToList())
        {
            var rows = Parts.Rows(await api.VideosAsync(some, cancellationToken), "items").ToLookup(row => Wire.Text(row, "id"), row => Parts.InnerText(row, "snippet", "title"));
            foreach (var video in some)
            {
                _titles[video] = Parts.FirstWords(rows[video].FirstOrDefault());
            }
        }
    }
}
