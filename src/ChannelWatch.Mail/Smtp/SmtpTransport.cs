using System.Net;
using System.Net.Mail;

namespace ChannelWatch.Mail.Smtp;

/// <summary>Hands mails to an SMTP server, one connection a mail, after a probe that closes SmtpClient's silent gaps.</summary>
internal sealed class SmtpTransport(MailOptions options, TimeProvider clock, ILogger<SmtpTransport> log) : IMailTransport
{
    private static readonly TimeSpan ProbeGoodFor = TimeSpan.FromMinutes(10);

    private readonly SmtpProbe _probe = new(options.Smtp);
    private long _provenTicks;

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = SmtpMessage.From(mail);
        await ProveAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Smtp.Timeout);
        try
        {
            using var client = Client();
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException refused)
        {
            var explained = SmtpRefusal.Of(options.Smtp, refused);
            if (refused is not SmtpFailedRecipientException)
            {
                Volatile.Write(ref _provenTicks, 0);
            }

            throw explained;
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            Volatile.Write(ref _provenTicks, 0);
            throw new MailException($"The mail server {options.Smtp.Host}:{options.Smtp.Port} did not take the mail within {options.Smtp.Timeout.TotalSeconds:0} seconds.", permanent: false, inner: slow);
        }
    }

    public async Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return [new("mail", true, await _probe.TryAsync(cancellationToken))];
        }
        catch (MailException refused)
        {
            return [new("mail", false, refused.Message)];
        }
    }

    private async Task ProveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var proven = Volatile.Read(ref _provenTicks);
        if (proven > 0 && now.UtcTicks - proven is >= 0 and var age && age < ProbeGoodFor.Ticks)
        {
            return;
        }

        await _probe.TryAsync(cancellationToken);
        Volatile.Write(ref _provenTicks, now.UtcTicks);
        log.SmtpServerProven(options.Smtp.Host, options.Smtp.Port);
    }

    private SmtpClient Client() => new(options.Smtp.Host, options.Smtp.Port)
    {
        EnableSsl = options.Smtp.Security == SmtpSecurity.StartTls,
        Credentials = options.Smtp.User.Length > 0 ? new NetworkCredential(options.Smtp.User, options.Smtp.Password) : null,

        // SmtpClient ignores a cancellation while it waits for the answer to DATA: this is the limit that holds there.
        Timeout = (int)options.Smtp.Timeout.TotalMilliseconds,
    };
}
