using System.Security.Cryptography;
using System.Text;

namespace ChannelWatch.Mail.Mime;

/// <summary>Writes a mail as RFC 5322 and MIME bytes: text and HTML as alternatives, UTF-8 in Base64, every line within bounds, CRLF throughout.</summary>
internal static class MimeMessage
{
    public const string Suppress = "OOF, DR, RN, NRN, AutoReply";

    public static byte[] Write(OutgoingMail mail)
    {
        var boundary = $"=_cw_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..32]}";
        var message = new StringBuilder(mail.Html.Length * 3 / 2);
        foreach (var (name, value) in Headers(mail))
        {
            Line(message, $"{name}: {value}");
        }

        Line(message, "MIME-Version: 1.0");
        Line(message, $"Content-Type: multipart/alternative; boundary=\"{boundary}\"");
        Line(message, "");
        Part(message, boundary, "text/plain", mail.Text);
        Part(message, boundary, "text/html", mail.Html);
        Line(message, $"--{boundary}--");
        return Encoding.ASCII.GetBytes(message.ToString());
    }

    /// <summary>A Message-ID without brackets that cannot end its header: foreign signs are left out.</summary>
    public static string CleanId(string id) => string.Concat(id.Where(sign => sign is > ' ' and <= '~' and not ('<' or '>')));

    private static IEnumerable<(string Name, string Value)> Headers(OutgoingMail mail)
    {
        yield return ("Date", mail.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(mail.Date));
        yield return ("From", Mailbox(mail.FromName, mail.FromAddress, "the sender (Mail:FromAddress)"));
        yield return ("To", Mailbox(mail.ToName, mail.ToAddress, PlainWords.OneLine(mail.ToName, 100)));
        yield return ("Subject", HeaderWords.Subject(mail.Subject));
        yield return ("Message-ID", $"<{CleanId(mail.MessageId)}>");
        foreach (var header in MailHeaders.Of(mail))
        {
            yield return header;
        }

        if (mail.ReplyTo is { Length: > 0 } replyTo)
        {
            yield return ("Reply-To", MailAddresses.Ascii(replyTo, "Mail:ReplyTo"));
        }

        if (mail.Urgent)
        {
            yield return ("Importance", "high");
            yield return ("X-Priority", "1");
        }
    }

    private static string Offset(DateTimeOffset date) => date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static string Mailbox(string name, string address, string whose)
    {
        var ascii = MailAddresses.Ascii(address, whose);
        return HeaderWords.Name(name) is { Length: > 0 } words ? $"{words}\r\n <{ascii}>" : ascii;
    }

    private static void Part(StringBuilder message, string boundary, string type, string content)
    {
        Line(message, $"--{boundary}");
        Line(message, $"Content-Type: {type}; charset=utf-8");
        Line(message, "Content-Transfer-Encoding: base64");
        Line(message, "");
        var bytes = Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n"));
        Line(message, Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks));
    }

    private static void Line(StringBuilder message, string line) => message.Append(line).Append("\r\n");
}
