using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Core;
using Azure.Identity;
using ChannelWatch.Mail.Mime;

namespace ChannelWatch.Mail.Graph;

/// <summary>
/// Hands mails to Exchange Online through Microsoft Graph, in the MIME form: only there do the headers that keep machines from
/// answering, and the Message-ID, survive.
/// </summary>
internal sealed class GraphTransport(MailOptions options, HttpClient http, TokenCredential credential, TimeProvider clock) : IMailTransport
{
    private readonly string[] _scopes = [new Uri(options.Graph.Endpoint, "/.default").AbsoluteUri];
    private readonly string _mailbox = options.Graph.Mailbox.Length > 0 ? options.Graph.Mailbox : options.FromAddress;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var content = new StringContent(Convert.ToBase64String(MimeMessage.Write(mail)), Encoding.ASCII);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Graph.Endpoint, $"/v1.0/users/{Uri.EscapeDataString(_mailbox)}/sendMail")) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await SignInAsync(cancellationToken));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode != HttpStatusCode.Accepted)
            {
                throw await GraphRefusal.ReadAsync(response, _mailbox, clock.GetUtcNow(), cancellationToken);
            }
        }
        catch (HttpRequestException unreachable)
        {
            throw new MailException($"Microsoft Graph at {options.Graph.Endpoint.Host} cannot be reached. Check the server's way to the internet.", permanent: false, inner: unreachable);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailException($"Microsoft Graph at {options.Graph.Endpoint.Host} did not answer in time.", permanent: false, inner: slow);
        }
    }

    public async Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        var findings = new List<ConnectionFinding>();
        try
        {
            await SignInAsync(cancellationToken);
            findings.Add(new("mail sign-in", true, $"Signed in to Microsoft 365 as the app. Whether it may send from {_mailbox} shows with the first mail: it needs the application permission Mail.Send for that mailbox."));
        }
        catch (MailException refused)
        {
            findings.Add(new("mail sign-in", false, refused.Message));
        }

        if (options.Graph.SecretExpiresOn is { } last)
        {
            findings.Add(Expiry(last));
        }

        return findings;
    }

    private ConnectionFinding Expiry(DateOnly last)
    {
        var days = last.DayNumber - DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber;
        var said = $"{LocalTime.LongDay(last)} (Mail:Graph:SecretExpiresOn)";
        return days switch
        {
            < 0 => new("mail secret", false, $"The app's secret or certificate expired on {said}. Make a new one in Entra and configure it."),
            <= 30 => new("mail secret", false, $"The app's secret or certificate expires in {Count.Of(days, "day")}, on {said}. Make a new one in Entra now; mails stop on that day."),
            _ => new("mail secret", true, $"The app's secret or certificate is good until {said}."),
        };
    }

    private async Task<string> SignInAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await credential.GetTokenAsync(new TokenRequestContext(_scopes), cancellationToken)).Token;
        }
        catch (AuthenticationFailedException refused)
        {
            throw new MailException(SignInRefusal.Explain(refused), permanent: false, inner: refused);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailException($"Microsoft's sign-in at {options.Graph.Authority.Host} did not answer in time.", permanent: false, inner: slow);
        }
    }
}
