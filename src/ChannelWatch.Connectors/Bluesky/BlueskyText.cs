using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Words and the marks beside them (facets), which count in bytes of UTF-8 and hold where a link really leads.</summary>
internal static partial class BlueskyText
{
    /// <summary>Letters as people count them; more is refused by Bluesky.</summary>
    public const int Longest = 300;

    private const string LinkMark = "app.bsky.richtext.facet#link";

    /// <summary>The words with each link's target behind them where it differs: they may say one thing and lead to another.</summary>
    public static string Read(JsonElement record)
    {
        var bytes = Encoding.UTF8.GetBytes(Wire.OptionalText(record, "text") ?? "");
        var links = Parts.Rows(record, "facets").SelectMany(LinksOf).Where(link => link.End <= bytes.Length).OrderBy(link => link.End);
        var words = new StringBuilder();
        var from = 0;
        foreach (var (start, end, target) in links)
        {
            words.Append(Encoding.UTF8.GetString(bytes[from..Math.Max(from, end)]));
            words.Append(Encoding.UTF8.GetString(bytes[start..end]) == target ? "" : $" ({target})");
            from = Math.Max(from, end);
        }

        return words.Append(Encoding.UTF8.GetString(bytes[from..])).ToString();
    }

    /// <summary>Marks for the web addresses in our own words; without them they are no links.</summary>
    public static JsonArray Facets(string text) => [.. Addresses().Matches(text).Select(match => new JsonObject
    {
        ["index"] = new JsonObject
        {
            ["byteStart"] = Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index)),
            ["byteEnd"] = Encoding.UTF8.GetByteCount(text.AsSpan(0, match.Index + match.Length)),
        },
        ["features"] = new JsonArray(new JsonObject { ["$type"] = LinkMark, ["uri"] = match.Value }),
    })];

    public static int Length(string text) => new StringInfo(text).LengthInTextElements;

    private static IEnumerable<(int Start, int End, string Target)> LinksOf(JsonElement facet)
    {
        if (Parts.Inner(facet, "index") is { } index && Offset(index, "byteStart") is { } start && Offset(index, "byteEnd") is { } end && start < end)
        {
            foreach (var feature in Parts.Rows(facet, "features").Where(feature => Wire.OptionalText(feature, "$type") == LinkMark))
            {
                yield return (start, end, Wire.OptionalText(feature, "uri") ?? "");
            }
        }
    }

    private static int? Offset(JsonElement index, string field) => index.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : null;

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)\]']", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
