using System.Net;
using System.Net.Sockets;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Mail.Smtp;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Mail.Tests;

/// <summary>Handing mails to a real SMTP server, friendly and otherwise.</summary>
public sealed class SmtpTests
{
    [SkippableFact]
    public async Task A_mail_arrives_whole_once_with_its_headers()
    {
        using var server = await SmtpServer.StartAsync();

        await Transport(server.Port).SendAsync(Mails.Outgoing(), CancellationToken.None);

        var mail = ParsedMail.Of(Assert.Single(server.Mails));
        Assert.Equal(("<queue-1@larkfield.example>", "auto-generated", "<first@larkfield.example>"), (mail["Message-ID"], mail["Auto-Submitted"], mail["In-Reply-To"]));
        Assert.Equal(Mails.Outgoing().Subject, mail.Decoded("Subject"));
        Assert.Equal((Mails.Outgoing().Text, Mails.Outgoing().Html), (mail.Text, mail.Html));
        Assert.Equal(["alerts@larkfield.example", "anil@larkfield.example", "None"], server.Envelope);
    }

    [SkippableFact]
    public async Task Names_with_quotes_and_line_breaks_stay_in_their_header()
    {
        using var server = await SmtpServer.StartAsync();

        await Transport(server.Port).SendAsync(Mails.Outgoing() with { FromName = "Head \"the\" \\ boss\r\nBcc: x@evil.example", Subject = "a\r\nBcc: y@evil.example" }, CancellationToken.None);

        var mail = ParsedMail.Of(Assert.Single(server.Mails));
        Assert.DoesNotContain(mail.Headers, header => header.Name == "Bcc");
        Assert.EndsWith("<alerts@larkfield.example>", mail["From"], StringComparison.Ordinal);
        Assert.Equal("a Bcc: y@evil.example", mail.Decoded("Subject"));
    }

    [SkippableFact]
    public async Task A_greylisting_server_takes_the_mail_on_the_second_try()
    {
        using var server = await SmtpServer.StartAsync("--greylist");
        var transport = Transport(server.Port);

        var refused = await Assert.ThrowsAsync<MailException>(() => transport.SendAsync(Mails.Outgoing(), CancellationToken.None));
        await transport.SendAsync(Mails.Outgoing(), CancellationToken.None);

        Assert.False(refused.Permanent);
        Assert.Single(server.Mails);
    }

    [SkippableTheory]
    [InlineData("--refuse-recipient", "550 5.1.1 anil@larkfield.example unknown", true, "refuses the recipient's address (550")]
    [InlineData("--refuse-recipient", "550 5.7.1 not from you", false, "does not take mail for this recipient now")]
    [InlineData("--refuse-recipient", "452 4.2.2 mailbox full", false, "does not take mail for this recipient now")]
    [InlineData("--refuse-data", "554 5.6.0 malformed", true, "refuses this mail (554")]
    [InlineData("--refuse-data", "451 4.3.0 try later", false, "asks to try again later (451")]
    [InlineData("--refuse-sender", "530 5.7.57 Client not authenticated", false, "refuses the user name or password")]
    [InlineData("--refuse-sender", "550 5.7.30 Basic authentication is not supported", false, "Use Mail:Transport Graph")]
    public async Task A_refusal_says_whose_fault_it_is(string option, string answer, bool permanent, string words)
    {
        using var server = await SmtpServer.StartAsync(option, answer);

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(server.Port).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.Equal(permanent, refused.Permanent);
        Assert.DoesNotContain("@", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [SkippableTheory]
    [InlineData("--stall", "failed before it took the mail")]
    [InlineData("--drop", "failed before it took the mail")]
    public async Task A_server_that_stalls_or_cuts_the_connection_is_tried_again(string option, string words)
    {
        using var server = await SmtpServer.StartAsync(option);

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(server.Port, smtp => smtp.Timeout = TimeSpan.FromSeconds(2)).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.False(refused.Permanent);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_server_without_STARTTLS_gets_neither_password_nor_mail()
    {
        using var server = await SmtpServer.StartAsync();

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(server.Port, Encrypted).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.Contains("does not offer STARTTLS, so nothing was sent", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [SkippableFact]
    public async Task A_certificate_nobody_trusts_is_refused_with_what_to_do()
    {
        using var server = await SmtpServer.StartAsync("--certificate", SmtpServer.UntrustedCertificate(), "--auth");

        var finding = Assert.Single(await Transport(server.Port, Encrypted).CheckAsync(CancellationToken.None));

        Assert.False(finding.Works);
        Assert.Contains("a certificate that this machine does not trust", finding.Detail, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task With_a_trusted_certificate_and_the_right_password_the_mail_is_sent_signed_in()
    {
        using var server = await SmtpServer.StartAsync("--certificate", TrustedCertificate(), "--auth");

        await Transport(server.Port, Encrypted).SendAsync(Mails.Outgoing(), CancellationToken.None);

        Assert.Equal("True", server.Envelope[2]);
    }

    [SkippableFact]
    public async Task A_wrong_password_is_called_one_and_nothing_is_sent()
    {
        using var server = await SmtpServer.StartAsync("--certificate", TrustedCertificate(), "--auth");
        var transport = Transport(server.Port, smtp =>
        {
            Encrypted(smtp);
            smtp.Password = "hunter2";
        });

        var refused = await Assert.ThrowsAsync<MailException>(() => transport.SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.Contains("refuses the user name or password (535", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
        Assert.False(refused.Permanent);
        Assert.Empty(server.Mails);
    }

    [SkippableFact]
    public async Task A_server_that_offers_only_a_sign_in_we_cannot_use_gets_no_unsigned_mail()
    {
        using var server = await SmtpServer.StartAsync("--certificate", TrustedCertificate(), "--only-plain");

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(server.Port, Encrypted).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.Contains("does not offer the sign-in AUTH LOGIN", refused.Message, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_server_that_is_down_is_named_and_tried_again()
    {
        var refused = await Assert.ThrowsAsync<MailException>(() => Transport(FreePort()).SendAsync(Mails.Outgoing(), CancellationToken.None));

        Assert.False(refused.Permanent);
        Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_the_service_is_not_an_error_of_the_mail()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transport(FreePort()).SendAsync(Mails.Outgoing(), new CancellationToken(canceled: true)));
    }

    private static string TrustedCertificate() =>
        RealServer.Require("CHANNELWATCH_TEST_SMTP_CERTIFICATE", "a certificate for localhost trusted through SSL_CERT_FILE (tests/servers/smtp-certificate.sh)");

    private static void Encrypted(SmtpOptions smtp) => (smtp.Security, smtp.User, smtp.Password) = (SmtpSecurity.StartTls, "alerts", "pass-word");

    private static SmtpTransport Transport(int port, Action<SmtpOptions>? change = null)
    {
        var options = new MailOptions { Smtp = new SmtpOptions { Host = "localhost", Port = port, Security = SmtpSecurity.None, Timeout = TimeSpan.FromSeconds(20) } };
        change?.Invoke(options.Smtp);
        using var log = new CollectingLog();
        return new SmtpTransport(options, new FixedClock(), log.For<SmtpTransport>());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
