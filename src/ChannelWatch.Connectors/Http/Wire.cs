using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChannelWatch.Connectors.Http;

/// <summary>Reads fields of a platform's JSON, naming the field when it is not what the API promises.</summary>
internal static class Wire
{
    public static ChannelException Odd(string field, string expected) =>
        new(ChannelFailure.NotTheApi, $"The answer's field '{field}' is not {expected}: this is not the API we know, or a plugin changes its answers.");

    /// <summary>A whole number of 0 or more.</summary>
    public static long Number(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0
            ? number
            : throw Odd(field, "a whole number");

    public static string Text(JsonElement row, string field) => OptionalText(row, field) ?? throw Odd(field, "text");

    /// <summary>Null when the field is absent or null.</summary>
    public static string? OptionalText(JsonElement row, string field)
    {
        if (!row.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? Letters(value) : throw Odd(field, "text");
    }

    /// <summary>The string, with halves of surrogate pairs (which JSON can spell and text cannot hold) replaced instead of refused.</summary>
    public static string Letters(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(value.GetRawText()[1..^1]);
        }
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
            }
            else if (raw[++at] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                text.Append(raw[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var other => other });
            }
        }

        return Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text.ToString()));
    }
}
