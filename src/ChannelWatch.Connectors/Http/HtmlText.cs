using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace ChannelWatch.Connectors.Http;

/// <summary>
/// Turns a platform's HTML into the words a reader sees, with link targets beside them, so that both are judged. Only tokens are read, no
/// tree is built: the work grows with the length and nothing a visitor nests can make it grow faster.
/// </summary>
internal static class HtmlText
{
    /// <summary>More than WordPress stores (65,525 bytes); anything beyond is another plugin's doing and is cut.</summary>
    public const int LongestInput = 100_000;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    };

    /// <param name="html">Hostile input.</param>
    /// <param name="mentionsAreWords">True leaves out where links of class "mention" or "hashtag" lead: the platform made them from plain words.</param>
    public static string FromHtml(string html, bool mentionsAreWords = false)
    {
        if (OneParagraph(html) is { } words)
        {
            return words;
        }

        using var source = new TextSource(html.Length > LongestInput ? html[..LongestInput] : html);
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var text = new StringBuilder(html.Length);
        (string Target, int From)? link = null;
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (token.Type == HtmlTokenType.Character)
            {
                text.Append(token.Data);
            }
            else if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag)
            {
                link = Tag(token.AsTag(), text, link, mentionsAreWords);
            }
        }

        CloseLink(text, link);
        return text.ToString().Trim();
    }

    /// <summary>What most comments are: one paragraph without anything in it to read; null when there is more.</summary>
    private static string? OneParagraph(string html)
    {
        var inner = html.AsSpan().Trim();
        if (inner.StartsWith("<p>") && inner.EndsWith("</p>"))
        {
            inner = inner[3..^4];
        }

        return html.Length <= LongestInput && inner.IndexOfAny("<&\r\0") < 0 ? inner.Trim().ToString() : null;
    }

    private static (string Target, int From)? Tag(HtmlTagToken tag, StringBuilder text, (string Target, int From)? link, bool mentionsAreWords)
    {
        if (tag.Name == "a")
        {
            CloseLink(text, link);
            return tag.Type == HtmlTokenType.StartTag && tag.GetAttribute("href") is { Length: > 0 } target && !(mentionsAreWords && IsMention(tag)) ? (target.Trim(), text.Length) : null;
        }

        if (Blocks.Contains(tag.Name) && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
        else if (tag.Name == "img" && tag.GetAttribute("alt") is { Length: > 0 } words)
        {
            text.Append(words);
        }

        return link;
    }

    private static bool IsMention(HtmlTagToken tag) => tag.GetAttribute("class")?.Split(' ') is { } classes && (classes.Contains("mention") || classes.Contains("hashtag"));

    private static void CloseLink(StringBuilder text, (string Target, int From)? link)
    {
        if (link is var (target, from) && text.ToString(from, text.Length - from).Trim() != target)
        {
            text.Append(" (").Append(target).Append(')');
        }
    }
}
