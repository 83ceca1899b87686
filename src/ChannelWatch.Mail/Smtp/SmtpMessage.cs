using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using ChannelWatch.Mail.Mime;

namespace ChannelWatch.Mail.Smtp;

/// <summary>Puts a mail into System.Net.Mail's form, around its traps: charset, quotes in names, line breaks, the missing Message-ID.</summary>
internal static class SmtpMessage
{
    public static MailMessage From(OutgoingMail mail)
    {
        var from = Address(mail.FromName, mail.FromAddress, "the sender (Mail:FromAddress)");
        var message = new MailMessage(from, Address(mail.ToName, mail.ToAddress, PlainWords.OneLine(mail.ToName, 100)))
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Subject = PlainWords.OneLine(mail.Subject, 250),
            Priority = mail.Urgent ? MailPriority.High : MailPriority.Normal,
        };
        message.Headers.Add("Message-ID", $"<{MimeMessage.CleanId(mail.MessageId)}>");
        foreach (var (name, value) in MailHeaders.Of(mail))
        {
            message.Headers.Add(name, value);
        }

        if (mail.ReplyTo is { Length: > 0 } replyTo)
        {
            message.ReplyToList.Add(new MailAddress(MailAddresses.Ascii(replyTo, "Mail:ReplyTo")));
        }

        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static AlternateView View(string content, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(content.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    private static MailAddress Address(string name, string address, string whose)
    {
        var line = PlainWords.OneLine(name, 100).Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
        return new MailAddress(MailAddresses.Ascii(address, whose), line, Encoding.UTF8);
    }
}
