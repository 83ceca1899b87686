using ChannelWatch.Mail.Components;
using ChannelWatch.Mail.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Mail.Rendering;

/// <summary>Renders mails: HTML from Razor components, text from its own layout, both from the same words.</summary>
internal sealed class MailRenderer(IServiceProvider services, ILoggerFactory logs) : IMailRenderer
{
    public async Task<RenderedMail> RenderAsync(MailContent content, CancellationToken cancellationToken)
    {
        var (subject, text) = content switch
        {
            CasesMail mail => (CasesWording.Of(mail).Subject, MailTexts.Of(mail)),
            SafeguardingMail mail => (new SafeguardingWording(mail).Subject, MailTexts.Of(mail)),
            ByHandMail mail => (new ByHandWording(mail).Subject, ByHandText.Of(mail)),
            CheckMail mail => (new CheckWording(mail).Subject, MailTexts.Of(mail)),
            AlertMail mail => (new AlertWording(mail).Subject, MailTexts.Of(mail)),
            DigestMail mail => ($"{LocalTime.ShortDay(mail.Digest.Date)}: {new DigestWording(mail.Digest).Headline}", DigestText.Of(mail)),
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.GetType().Name, "No mail is worded for this content."),
        };
        var html = await HtmlAsync(content, cancellationToken);
        return new RenderedMail(PlainWords.OneLine($"{subject} · {content.School.Name}", 200), html, text);
    }

    private async Task<string> HtmlAsync(MailContent content, CancellationToken cancellationToken)
    {
        // In a web host the renderer asks for services of a request; each mail is one of its own.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(() => content switch
        {
            CasesMail => MarkupAsync<CasesMailView>(renderer, content),
            SafeguardingMail => MarkupAsync<SafeguardingMailView>(renderer, content),
            ByHandMail => MarkupAsync<ByHandMailView>(renderer, content),
            CheckMail => MarkupAsync<CheckMailView>(renderer, content),
            AlertMail => MarkupAsync<AlertMailView>(renderer, content),
            _ => MarkupAsync<DigestMailView>(renderer, content),
        });
        return await StyleInliner.InlineAsync(html, cancellationToken);
    }

    private static async Task<string> MarkupAsync<TView>(HtmlRenderer renderer, MailContent content)
        where TView : IComponent
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Mail"] = content });
        return (await renderer.RenderComponentAsync<TView>(parameters)).ToHtmlString();
    }
}
