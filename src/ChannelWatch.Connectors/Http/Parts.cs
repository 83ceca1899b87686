using System.Globalization;
using System.Text.Json;

namespace ChannelWatch.Connectors.Http;

/// <summary>Reads the nested parts, flags and times of a platform's JSON.</summary>
internal static class Parts
{
    private const int LongestTitle = 200;

    /// <summary>A whole answer that has to be an object.</summary>
    public static JsonElement Object(JsonElement body) => body.ValueKind == JsonValueKind.Object ? body : throw Wire.Odd("(whole answer)", "an object");

    /// <summary>The object in a field; null when the field is absent or null.</summary>
    public static JsonElement? Inner(JsonElement row, string field)
    {
        if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object ? value : throw Wire.Odd(field, "an object");
    }

    /// <summary>The objects of a list; none when the field is absent or null.</summary>
    public static IReadOnlyList<JsonElement> Rows(JsonElement row, string field)
    {
        if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object)
            ? [.. value.EnumerateArray()]
            : throw Wire.Odd(field, "a list of objects");
    }

    /// <summary>Null when the field is absent or anything but true or false.</summary>
    public static bool? Flag(JsonElement row, string field) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    /// <summary>The text of a field of a nested object; null when either is absent.</summary>
    public static string? InnerText(JsonElement row, string part, string field) => Inner(row, part) is { } inner ? Wire.OptionalText(inner, field) : null;

    /// <summary>A time as platforms write them: ISO 8601 with or without a colon in the offset, or seconds since 1970.</summary>
    public static DateTimeOffset Time(JsonElement row, string field) => OptionalTime(row, field) ?? throw Wire.Odd(field, "a date and time");

    public static DateTimeOffset? OptionalTime(JsonElement row, string field)
    {
        if (!row.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
        {
            return FromUnix(number) ?? throw Wire.Odd(field, "a date and time");
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw Wire.Odd(field, "a date and time");
        }

        return ParseTime(Wire.Letters(value)) ?? throw Wire.Odd(field, "a date and time");
    }

    public static DateTimeOffset? ParseTime(string text)
    {
        // K reads Z, +00:00 and Meta's +0000 alike, and nothing at all, which means UTC.
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time.ToUniversalTime();
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? FromUnix(number) : null;
    }

    /// <summary>The first words of a post, for the moderator who must know what was answered to.</summary>
    public static string? FirstWords(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var words = text.Trim();
        return words.Length <= LongestTitle ? words : words[..(char.IsHighSurrogate(words[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)] + "…";
    }

    /// <summary>An address for people to open: only on the platform's own hosts, as it goes into our mails.</summary>
    public static Uri? Link(string? link, params ReadOnlySpan<string> hosts)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0)
        {
            return null;
        }

        foreach (var host in hosts)
        {
            if (address.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase))
            {
                return address;
            }
        }

        return null;
    }

    /// <summary>The address of a picture or file, wherever the platform keeps it; never fetched here.</summary>
    public static Uri? AnyAddress(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;

    /// <summary>Words compared without their spacing: platforms trim and fold it.</summary>
    public static bool SameWords(string? one, string? other) => Squeeze(one ?? "") == Squeeze(other ?? "");

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Seconds or, beyond what seconds can mean, milliseconds.</summary>
    private static DateTimeOffset? FromUnix(long number) => number switch
    {
        >= 0 and < 100_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(number),
        >= 100_000_000_000 and < 100_000_000_000_000 => DateTimeOffset.FromUnixTimeMilliseconds(number),
        _ => null,
    };
}
