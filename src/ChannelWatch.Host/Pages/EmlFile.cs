using System.Text;
using System.Text.RegularExpressions;

namespace ChannelWatch.Host.Pages;

/// <summary>A mail of the demonstration's pickup folder, read back: only what our own composer writes is understood.</summary>
internal sealed partial record EmlFile(string Name, string Subject, string To, string Date, string Text, string Html)
{
    public static EmlFile Read(string name, string content)
    {
        var (headers, body) = Halves(content);
        var boundary = Boundary().Match(Header(headers, "Content-Type"));
        var parts = boundary.Success
            ? body.Split($"--{boundary.Groups["name"].Value}").Select(part => Halves(part.TrimStart('\r', '\n')))
            : [(headers, body)];
        var texts = parts.ToLookup(part => Header(part.Headers, "Content-Type").Split(';')[0].Trim(), part => Decode(part.Headers, part.Body));
        return new EmlFile(
            name,
            Words(Header(headers, "Subject")),
            Words(Header(headers, "To")),
            Header(headers, "Date"),
            texts["text/plain"].FirstOrDefault() ?? "",
            texts["text/html"].FirstOrDefault() ?? "");
    }

    private static (string Headers, string Body) Halves(string text)
    {
        var halves = text.ReplaceLineEndings("\n").Split("\n\n", 2);
        return (Folded().Replace(halves[0], " "), halves.Length == 2 ? halves[1] : "");
    }

    private static string Header(string headers, string name) =>
        headers.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : "";

    private static string Decode(string headers, string body) =>
        Header(headers, "Content-Transfer-Encoding").Equals("base64", StringComparison.OrdinalIgnoreCase) ? FromBase64(body) : body;

    private static string Words(string header) =>
        EncodedWord().Replace(BetweenWords().Replace(header, "$1"), match => FromBase64(match.Groups["text"].Value));

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    [GeneratedRegex("boundary=\"(?<name>[^\"]+)\"")]
    private static partial Regex Boundary();

    [GeneratedRegex("\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[A-Za-z0-9+/=]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();
}
