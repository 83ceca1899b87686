namespace ChannelWatch.Core.Mailing;

/// <summary>Turns a mail's content into subject, HTML and text.</summary>
public interface IMailRenderer
{
    Task<RenderedMail> RenderAsync(MailContent content, CancellationToken cancellationToken);
}

/// <summary>The words of a mail.</summary>
public sealed record RenderedMail(string Subject, string Html, string Text);
