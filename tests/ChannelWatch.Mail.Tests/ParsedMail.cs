using System.Text;
using System.Text.RegularExpressions;

namespace ChannelWatch.Mail.Tests;

/// <summary>A mail read back by the letter of RFC 5322, 2045 and 2047, independently of the writer.</summary>
internal sealed partial record ParsedMail(IReadOnlyList<(string Name, string Value)> Headers, string Text, string Html)
{
    public string this[string name] => Headers.Single(header => header.Name == name).Value;

    public string Decoded(string name) => Decode(this[name]);

    public static ParsedMail Of(byte[] bytes)
    {
        var whole = Encoding.ASCII.GetString(bytes);
        var (head, body) = Split(whole);
        var headers = Fields(head);
        var boundary = Boundary().Match(headers.Single(header => header.Name == "Content-Type").Value).Groups[1].Value;
        var parts = body.Split($"--{boundary}").Skip(1).Take(2).Select(part => Split(part.TrimStart('\r', '\n'))).ToList();
        return new ParsedMail(headers, Content(parts[0].Body), Content(parts[1].Body));
    }

    private static (string Head, string Body) Split(string whole)
    {
        var at = whole.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (whole[..at], whole[(at + 4)..]);
    }

    private static List<(string Name, string Value)> Fields(string head) =>
        [.. head.Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n").Select(line => (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..].Trim()))];

    private static string Content(string body) => Encoding.UTF8.GetString(Convert.FromBase64String(body)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Decode(string value) => Word().Replace(
        Between().Replace(value, "?==?"),
        word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    [GeneratedRegex("boundary=\"?([^\";]+)\"?")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();
}
