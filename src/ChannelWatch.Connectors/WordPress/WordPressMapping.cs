using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Turns WordPress's rows into the words of ChannelWatch.</summary>
internal sealed class WordPressMapping(Uri site)
{
    public PlatformComment ToComment(WordPressRow row, IReadOnlySet<long> staff, string? postTitle) => new()
    {
        Id = IdOf(row.Id),
        Author = new PlatformAuthor(AuthorKey(row), WebUtility.HtmlDecode(row.AuthorName), row.Author > 0 && staff.Contains(row.Author)),
        Text = HtmlText.FromHtml(row.Html),
        PostedAt = row.Date,
        InReplyTo = row.Parent > 0 ? IdOf(row.Parent) : null,
        PostId = row.Post.ToString(CultureInfo.InvariantCulture),
        PostText = postTitle,
        Visibility = row.Visibility,
        Permalink = PermalinkOf(row.Link),
        RawJson = row.Json,
    };

    public static CommentId IdOf(long id) => new(id.ToString(CultureInfo.InvariantCulture));

    public static long NumberOf(CommentId id) => long.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ChannelException(ChannelFailure.Rejected, "That is not the id of a WordPress comment, which is a whole number.");

    /// <summary>The same visitor gives the same key; the address itself never leaves the row.</summary>
    private static string AuthorKey(WordPressRow row)
    {
        if (row.Author > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"user:{row.Author}");
        }

        return row.AuthorEmail?.Trim().ToLowerInvariant() is { Length: > 0 } email
            ? $"email:{Digest(email)}"
            : $"visitor:{Digest($"{row.AuthorName.Trim().ToLowerInvariant()}\n{row.AuthorIp}")}";
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Only the site's own pages: a plugin or an attacker's theme must not put another address into our mails.</summary>
    private Uri? PermalinkOf(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Equals(site.Host, StringComparison.OrdinalIgnoreCase) && address.UserInfo.Length == 0
            ? address
            : null;
}
