using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Mail.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChannelWatch.Mail.Tests;

/// <summary>A mail as rendered, with its HTML read back as a browser would.</summary>
internal sealed record Rendered(string Subject, string Html, string Text, IHtmlDocument Document)
{
    /// <summary>The words a reader of the HTML sees, spaces run together.</summary>
    public string Words => string.Join(' ', Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of the text part, its line breaks and quotation marks undone.</summary>
    public string TextWords => string.Join(' ', Text.Replace("\n  > ", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IEnumerable<string?> Links => Document.QuerySelectorAll("a").Select(link => link.GetAttribute("href"));

    public static async Task<Rendered> OfAsync(MailContent content)
    {
        await using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        var mail = await new MailRenderer(services, NullLoggerFactory.Instance).RenderAsync(content, CancellationToken.None);
        return new Rendered(mail.Subject, mail.Html, mail.Text, new HtmlParser().ParseDocument(mail.Html));
    }
}
