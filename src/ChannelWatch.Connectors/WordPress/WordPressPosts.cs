using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Titles of the posts and pages that comments stand under, asked for once; a moderator needs to know what was answered to.</summary>
internal sealed class WordPressPosts(WordPressApi api)
{
    /// <summary>Beyond this the titles are forgotten and asked for again.</summary>
    private const int MostKept = 5000;

    private readonly Dictionary<long, string?> _titles = [];

    /// <summary>Every post asked for, with null where the site gives no title (drafts, other kinds of pages).</summary>
    public async Task<IReadOnlyDictionary<long, string?>> TitlesAsync(IReadOnlyCollection<long> posts, CancellationToken cancellationToken)
    {
        if (_titles.Count > MostKept)
        {
            _titles.Clear();
        }

        foreach (var kind in (string[])["posts", "pages"])
        {
            var missing = posts.Where(post => !_titles.ContainsKey(post)).Distinct().ToList();
            if (missing.Count > 0)
            {
                await AskAsync(kind, missing, cancellationToken);
            }
        }

        foreach (var post in posts)
        {
            _titles.TryAdd(post, null);
        }

        return _titles;
    }

    /// <summary>A site may refuse to show its posts (4xx): then there are no titles, and the comments are read all the same.</summary>
    private async Task AskAsync(string kind, List<long> posts, CancellationToken cancellationToken)
    {
        var include = string.Join(',', posts.Select(post => post.ToString(CultureInfo.InvariantCulture)));
        var answer = await api.GetAsync($"wp/v2/{kind}", $"include={include}&per_page={WordPressApi.PageSize}&_fields=id,title", cancellationToken);
        if (answer.Status is 400 or 401 or 403 or 404)
        {
            return;
        }

        answer.ThrowIfRefused();
        var rows = answer.Json();
        foreach (var row in rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray().ToList() : [])
        {
            if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.Object)
            {
                _titles[Wire.Number(row, "id")] = Wire.OptionalText(title, "rendered") is { } html ? HtmlText.FromHtml(html) : null;
            }
        }
    }
}
