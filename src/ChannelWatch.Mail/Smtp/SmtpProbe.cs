using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace ChannelWatch.Mail.Smtp;

/// <summary>
/// Asks the server what it offers, and signs in, before mails are entrusted to SmtpClient: that one would go on unauthenticated, without
/// a word, when the server offers no AUTH LOGIN or refuses the password (contracts 3.3).
/// </summary>
internal sealed class SmtpProbe(SmtpOptions smtp)
{
    /// <returns>What was found, for the technician.</returns>
    /// <exception cref="MailException">Mails cannot go out; says what to do. Never permanent: it is not the mail's fault.</exception>
    public async Task<string> TryAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(smtp.Timeout);
        try
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(smtp.Host, smtp.Port, limit.Token);
            await using var dialogue = new SmtpDialogue(connection);
            return await TalkAsync(dialogue, limit.Token);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refused($"did not answer within {smtp.Timeout.TotalSeconds:0} seconds. Check Mail:Smtp:Host and Port, and the firewall.", slow);
        }
        catch (AuthenticationException untrusted)
        {
            throw Refused("shows a certificate that this machine does not trust for that name. Use the name in the certificate as Mail:Smtp:Host, or install the issuing authority's certificate on this machine.", untrusted);
        }
        catch (InvalidDataException foreign)
        {
            throw Refused("does not answer like a mail server. Check Mail:Smtp:Host and Port.", foreign);
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            throw Refused("cannot be reached or broke the connection. Check Mail:Smtp:Host and Port, the firewall, and that the mail server is up.", broken);
        }
    }

    private async Task<string> TalkAsync(SmtpDialogue dialogue, CancellationToken cancellationToken)
    {
        Expect(await dialogue.ListenAsync(cancellationToken), 220, "turned the connection away");
        var hello = $"EHLO {Environment.MachineName}";
        var offers = Expect(await dialogue.SayAsync(hello, cancellationToken), 250, "refused our greeting");
        if (smtp.Security == SmtpSecurity.StartTls)
        {
            if (offers.Offer("STARTTLS") is null)
            {
                throw Refused("does not offer STARTTLS, so nothing was sent. Switch encryption on at the server; only for a relay on the school's own network without a password may Mail:Smtp:Security be None.");
            }

            Expect(await dialogue.SayAsync("STARTTLS", cancellationToken), 220, "offers STARTTLS but refused it");
            await dialogue.EncryptAsync(smtp.Host, cancellationToken);
            offers = Expect(await dialogue.SayAsync(hello, cancellationToken), 250, "refused our greeting after encryption");
        }

        var signedIn = smtp.User.Length > 0;
        if (signedIn)
        {
            await SignInAsync(dialogue, offers, cancellationToken);
        }

        await dialogue.SayAsync("QUIT", cancellationToken);
        return $"{smtp.Host}:{smtp.Port} answers{(smtp.Security == SmtpSecurity.StartTls ? ", encrypted with STARTTLS" : ", without encryption")}{(signedIn ? ", and accepts the password" : ", and no sign-in is configured")}.";
    }

    private async Task SignInAsync(SmtpDialogue dialogue, SmtpReply offers, CancellationToken cancellationToken)
    {
        if (offers.Offer("AUTH")?.Contains("LOGIN", StringComparer.OrdinalIgnoreCase) != true)
        {
            throw Refused("does not offer the sign-in AUTH LOGIN, the one ChannelWatch can use, so nothing was sent. Switch it on at the server, use Mail:Transport Graph for Microsoft 365, or use a relay that knows this machine and leave Mail:Smtp:User empty.");
        }

        var answer = await dialogue.SayAsync("AUTH LOGIN", cancellationToken);
        answer = answer.Code == 334 ? await dialogue.SayAsync(Base64(smtp.User), cancellationToken) : answer;
        answer = answer.Code == 334 ? await dialogue.SayAsync(Base64(smtp.Password), cancellationToken) : answer;
        if (answer.Code != 235)
        {
            throw SmtpRefusal.OfSignIn(smtp, answer.Code, answer.Words);
        }
    }

    private static string Base64(string value) => Convert.ToBase64String(Encoding.UTF8.GetBytes(value));

    private SmtpReply Expect(SmtpReply reply, int code, string otherwise) =>
        reply.Code == code ? reply : throw Refused($"{otherwise} ({SmtpRefusal.Said(reply.Code, reply.Words)}). It may be busy; if this lasts, ask who runs it.");

    private MailException Refused(string what, Exception? inner = null) => new($"The mail server {smtp.Host}:{smtp.Port} {what}", permanent: false, inner: inner);
}
