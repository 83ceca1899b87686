using System.Globalization;
using System.Net;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>One comment as WordPress sends it with <c>context=edit</c>.</summary>
internal sealed record WordPressRow
{
    public required long Id { get; init; }

    public required long Post { get; init; }

    public required long Parent { get; init; }

    /// <summary>User id, 0 for visitors.</summary>
    public required long Author { get; init; }

    public required string AuthorName { get; init; }

    public string? AuthorEmail { get; init; }

    /// <summary>Null when the site keeps none, or nonsense.</summary>
    public string? AuthorIp { get; init; }

    public string? AuthorUserAgent { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required string Html { get; init; }

    public required string Status { get; init; }

    public string? Link { get; init; }

    public required string Json { get; init; }

    /// <summary>Anything else public hides behind is treated as hidden: "spam", "post-trashed" and whatever plugins invent.</summary>
    public PlatformVisibility Visibility => Status switch
    {
        "approved" or "approve" => PlatformVisibility.Visible,
        "trash" => PlatformVisibility.Removed,
        _ => PlatformVisibility.Hidden,
    };

    /// <summary>False for pingbacks, trackbacks and editors' notes.</summary>
    public static bool IsComment(JsonElement row) =>
        row.ValueKind != JsonValueKind.Object || !row.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.ValueEquals("comment"u8) || type.ValueEquals(""u8);

    public static WordPressRow Read(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw new ChannelException(ChannelFailure.NotTheApi, "A comment in the answer is not an object: something on the way changed the answer.");
        }

        var ip = Wire.OptionalText(row, "author_ip");
        return new WordPressRow
        {
            Id = Wire.Number(row, "id") is > 0 and var id ? id : throw Wire.Odd("id", "a whole number above 0"),
            Post = Wire.Number(row, "post"),
            Parent = Wire.Number(row, "parent"),
            Author = Wire.Number(row, "author"),
            AuthorName = Wire.Text(row, "author_name"),
            AuthorEmail = Wire.OptionalText(row, "author_email"),
            AuthorIp = IPAddress.TryParse(ip, out _) ? ip : null,
            AuthorUserAgent = Wire.OptionalText(row, "author_user_agent"),
            Date = ReadDate(row),
            Html = ReadContent(row),
            Status = Wire.Text(row, "status"),
            Link = Wire.OptionalText(row, "link"),
            Json = row.GetRawText(),
        };
    }

    /// <summary>WordPress sends UTC without saying so, and null for its all-zero date.</summary>
    private static DateTimeOffset ReadDate(JsonElement row)
    {
        if (Wire.OptionalText(row, "date_gmt") is not { } text || text.StartsWith("0000", StringComparison.Ordinal) || text.StartsWith('-'))
        {
            return DateTimeOffset.UnixEpoch;
        }

        return DateTimeOffset.TryParseExact(
            text.TrimEnd('Z'), ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : throw Wire.Odd("date_gmt", "a date and time");
    }

    /// <summary>What was written, before plugins dress it up; the dressed form where a site hides the raw one.</summary>
    private static string ReadContent(JsonElement row) =>
        row.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object
            ? Wire.OptionalText(content, "raw") ?? Wire.OptionalText(content, "rendered") ?? throw Wire.Odd("content.raw", "text")
            : throw Wire.Odd("content", "an object with 'raw'");
}
