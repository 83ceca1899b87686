using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using System.Xml.Linq;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Rss;

/// <summary>Turns a feed's entries into comments. Identity comes from the entry's own id, except where the same page is announced under several.</summary>
internal sealed class RssMapping(RssOptions options, TimeProvider clock)
{
    public PlatformComment ToComment(XElement entry)
    {
        var link = Link(entry);
        var title = HtmlText.FromHtml(FeedDocument.Text(entry, "title") ?? "");
        var words = HtmlText.FromHtml(FeedDocument.Text(entry, "encoded", "content", "description", "summary") ?? "");
        return new PlatformComment
        {
            Id = new CommentId(Identity(entry, link, title)),
            Author = Author(entry, link),
            Text = options.OfComments ? words.Length > 0 ? words : title : words.Length == 0 ? title : $"{title}\n{words}",
            Kind = options.OfComments ? CommentKind.Comment : CommentKind.Mention,
            PostedAt = Date(FeedDocument.Text(entry, "pubDate", "published", "updated", "date")) ?? clock.GetUtcNow(),
            InReplyTo = entry.Elements().FirstOrDefault(element => element.Name.LocalName == "in-reply-to")?.Attribute("ref")?.Value is { Length: > 0 } above ? new CommentId(above) : null,
            PostId = link?.GetLeftPart(UriPartial.Path) ?? "",
            PostText = options.OfComments ? Parts.FirstWords(title) : null,
            Permalink = link,
            RawJson = JsonSerializer.Serialize(new { xml = entry.ToString(SaveOptions.DisableFormatting) }),
        };
    }

    /// <summary>A Google Alert announces one page under several ids and hides its address in its own: the page is what counts.</summary>
    private static string Identity(XElement entry, Uri? link, string title)
    {
        var id = FeedDocument.Text(entry, "guid", "id");
        return id is null || id.Contains(":googlealerts/", StringComparison.Ordinal)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{link}\n{(link is null || id is null ? title : "")}")))[..32]
            : id;
    }

    private static PlatformAuthor Author(XElement entry, Uri? link)
    {
        var author = entry.Elements().FirstOrDefault(element => element.Name.LocalName is "creator" or "author");
        var name = (author is { HasElements: true } ? FeedDocument.Text(author, "name") : author?.Value.Trim()) is { Length: > 0 } given ? given : link?.Host ?? "unknown";
        return new PlatformAuthor($"{link?.Host}/{name}", name);
    }

    private static Uri? Link(XElement entry)
    {
        var links = entry.Elements().Where(element => element.Name.LocalName == "link").ToList();
        var chosen = links.Find(element => element.Attribute("rel")?.Value is null or "alternate") ?? links.FirstOrDefault();
        if (!Uri.TryCreate(chosen?.Attribute("href")?.Value ?? chosen?.Value.Trim(), UriKind.Absolute, out var link) || link.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var wrapped = link.Host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase) && link.AbsolutePath == "/url" ? HttpUtility.ParseQueryString(link.Query)["url"] : null;
        return wrapped is not null && Uri.TryCreate(wrapped, UriKind.Absolute, out var inner) && inner.Scheme is "http" or "https" ? inner : link;
    }

    private static DateTimeOffset? Date(string? text) =>
        text is not null && DateTimeOffset.TryParse(text.Replace(" GMT", " +00:00", StringComparison.Ordinal).Replace(" UTC", " +00:00", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToUniversalTime()
            : text is null ? null : Parts.ParseTime(text) ?? Numeric(text);

    // "+0000", as RFC 822 has it.
    private static DateTimeOffset? Numeric(string text) =>
        text.Length > 5 && text[^5] is '+' or '-' && DateTimeOffset.TryParse(text[..^2] + ":" + text[^2..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date.ToUniversalTime() : null;
}
