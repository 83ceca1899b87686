using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ChannelWatch.Mail.Rendering;

/// <summary>Writes the rules of <see cref="MailStyle"/> into the elements that bear their classes, as mail programs need it.</summary>
internal static class StyleInliner
{
    public static async Task<string> InlineAsync(string html, CancellationToken cancellationToken)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(html, cancellationToken);
        foreach (var element in document.All)
        {
            var style = string.Join(';', element.ClassList.Select(name => MailStyle.Rules.GetValueOrDefault(name)).OfType<string>());
            if (style.Length > 0)
            {
                element.SetAttribute("style", style);
            }
        }

        var head = (IHtmlStyleElement)document.CreateElement(TagNames.Style);
        head.TextContent = MailStyle.Head;
        document.Head!.AppendChild(head);
        return document.ToHtml();
    }
}
