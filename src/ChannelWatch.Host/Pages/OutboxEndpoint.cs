using ChannelWatch.Host.Pages.Views;
using ChannelWatch.Host.Security;
using Microsoft.Net.Http.Headers;

namespace ChannelWatch.Host.Pages;

/// <summary>Shows the demonstration's mails as they would look. Anywhere else there is nothing here.</summary>
internal sealed class OutboxEndpoint(PagesOptions options)
{
    private const int MostMails = 200;

    /// <summary>A mail brings its own style; it may do nothing but be looked at and have its links followed.</summary>
    private const string MailPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

    public IResult List() => Files() is { } files
        ? Page.Of<OutboxPage>(new OutboxView([.. files.Take(MostMails).Select(file => Read(file)).Select(mail => new MailLine(mail.Name, mail.Subject, mail.To, mail.Date))]))
        : Page.NotFound();

    public IResult Show(string name, HttpResponse response)
    {
        if (Find(name) is not { } mail)
        {
            return Page.NotFound();
        }

        response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.Policy}; frame-src 'self'";
        return Page.Of<MailPage>(new MailView(mail.Name, mail.Subject, mail.To, mail.Date, mail.Text));
    }

    public IResult ShowHtml(string name, HttpResponse response)
    {
        if (Find(name) is not { } mail)
        {
            return Page.NotFound();
        }

        response.Headers[HeaderNames.ContentSecurityPolicy] = MailPolicy;
        return Results.Text(mail.Html.Replace("<head>", "<head><base target=\"_top\">", StringComparison.OrdinalIgnoreCase), "text/html; charset=utf-8");
    }

    private IEnumerable<FileInfo>? Files() => options is { Demo: true, MailFolder: { } folder }
        ? Directory.Exists(folder) ? new DirectoryInfo(folder).GetFiles("*.eml").OrderByDescending(file => file.Name, StringComparer.Ordinal) : []
        : null;

    private EmlFile? Find(string name) => Files()?.FirstOrDefault(file => file.Name == name) is { } file ? Read(file) : null;

    private static EmlFile Read(FileInfo file) => EmlFile.Read(file.Name, File.ReadAllText(file.FullName));
}
