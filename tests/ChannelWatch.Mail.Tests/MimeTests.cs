using System.Text;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Mail.Mime;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChannelWatch.Mail.Tests;

/// <summary>What the bytes of a mail promise, whatever the words.</summary>
public sealed class MimeTests
{
    private static readonly string[] Traps = ["\r\nBcc: x@evil.example\r\n\r\n", "\"quoted\" \\ name", "=?utf-8?B?aGk=?=", "👩‍👧‍👦🏫", "מדרסה \u202Eabc", "\0\u0001\u007f", "ä", "e\u0301", new string('é', 90), " ", ";,<>@():"];

    private static readonly Gen<string> Words =
        Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""), Gen.Elements(Traps)).ListOf(3).Select(string.Concat);

    [Fact]
    public void No_words_break_out_of_their_header()
    {
        Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (subject, name) =>
        {
            var mail = ParsedMail.Of(MimeMessage.Write(Mails.Outgoing() with { Subject = subject, FromName = name, ToName = name }));

            Assert.Equal(Names, mail.Headers.Select(header => header.Name));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Subject_and_names_come_back_as_they_were_cleaned()
    {
        Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), (subject, name) =>
        {
            var mail = ParsedMail.Of(MimeMessage.Write(Mails.Outgoing() with { Subject = subject, ToName = name }));

            Assert.Equal(PlainWords.OneLine(subject, 250), mail.Decoded("Subject"));
            Assert.Equal($"{PlainWords.OneLine(name, 100)} <anil@larkfield.example>".TrimStart(), Bare(mail.Decoded("To")));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_bodies_survive()
    {
        Prop.ForAll(Words.ToArbitrary(), text =>
        {
            var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).ReplaceLineEndings("\n");
            var mail = ParsedMail.Of(MimeMessage.Write(Mails.Outgoing() with { Text = text, Html = text }));

            Assert.Equal((sound, sound), (mail.Text, mail.Html));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_line_is_short_ascii_and_ends_in_crlf()
    {
        Prop.ForAll(Words.ToArbitrary(), text =>
        {
            var bytes = MimeMessage.Write(Mails.Outgoing() with { Subject = text, ToName = text, Text = text });

            var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
            Assert.All(lines, line => Assert.True(line.Length <= 120 && line.All(sign => sign is >= ' ' and <= '~'), line));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_machine_is_asked_to_answer_and_reminders_thread()
    {
        var mail = ParsedMail.Of(MimeMessage.Write(Mails.Outgoing()));

        Assert.Equal("auto-generated", mail["Auto-Submitted"]);
        Assert.Equal("OOF, DR, RN, NRN, AutoReply", mail["X-Auto-Response-Suppress"]);
        Assert.Equal("<queue-1@larkfield.example>", mail["Message-ID"]);
        Assert.Equal("<first@larkfield.example>", mail["In-Reply-To"]);
        Assert.Equal("<first@larkfield.example>", mail["References"]);
        Assert.Equal("office@larkfield.example", mail["Reply-To"]);
        Assert.Equal("high", mail["Importance"]);
        Assert.Equal("Tue, 08 Sep 2026 09:00:00 +0000", mail["Date"]);
    }

    [Fact]
    public void Only_a_mail_with_an_unsubscribe_link_offers_it()
    {
        var plain = ParsedMail.Of(MimeMessage.Write(Mails.Outgoing()));
        var digest = ParsedMail.Of(MimeMessage.Write(Mails.Outgoing() with { ListUnsubscribe = new Uri("https://cw.larkfield.example/stop/T1") }));

        Assert.DoesNotContain(plain.Headers, header => header.Name.StartsWith("List-", StringComparison.Ordinal));
        Assert.Equal("<https://cw.larkfield.example/stop/T1>", digest["List-Unsubscribe"]);
        Assert.Equal("List-Unsubscribe=One-Click", digest["List-Unsubscribe-Post"]);
    }

    [Fact]
    public void An_international_domain_is_written_in_ascii()
    {
        var mail = ParsedMail.Of(MimeMessage.Write(Mails.Outgoing(to: "anil@schüle.example")));

        Assert.EndsWith("<anil@xn--schle-mva.example>", mail["To"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("anil@larkfield.example\r\nBcc: x@evil.example")]
    [InlineData("änil@larkfield.example")]
    [InlineData("Anil <anil@larkfield.example>")]
    public void An_address_that_cannot_be_used_is_refused_for_good_and_not_repeated(string address)
    {
        var refused = Assert.Throws<MailException>(() => MimeMessage.Write(Mails.Outgoing(to: address)));

        Assert.True(refused.Permanent);
        Assert.Contains("Anil Shah", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("@larkfield", refused.Message, StringComparison.Ordinal);
    }

    private static readonly string[] Names =
    [
        "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "In-Reply-To", "References",
        "Reply-To", "Importance", "X-Priority", "MIME-Version", "Content-Type",
    ];

    private static string Bare(string mailbox) => mailbox == "anil@larkfield.example" ? "<anil@larkfield.example>" : mailbox;
}
