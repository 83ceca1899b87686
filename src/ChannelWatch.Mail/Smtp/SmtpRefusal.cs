using System.Net.Mail;
using System.Text.RegularExpressions;

namespace ChannelWatch.Mail.Smtp;

/// <summary>Turns SMTP's refusals into what the technician can do, and whether trying again can help.</summary>
internal static partial class SmtpRefusal
{
    /// <summary>The server's code and words, shortened and without addresses: they end up in the log and in mails.</summary>
    public static string Said(int code, string words)
    {
        var cleaned = PlainWords.OneLine(Address().Replace(words, "…"), 160);
        return cleaned.Length > 0 ? $"{code} {cleaned}" : $"{code}";
    }

    public static MailException OfSignIn(SmtpOptions smtp, int code, string words)
    {
        var server = $"{smtp.Host}:{smtp.Port}";
        var said = Said(code, words);
        return words switch
        {
            _ when words.Contains("5.7.139", StringComparison.Ordinal) || words.Contains("SmtpClientAuthentication is disabled", StringComparison.OrdinalIgnoreCase) =>
                Later($"The mail server {server} has password sign-in switched off for this mailbox or tenant ({said}). Have Microsoft 365's administrator switch SMTP AUTH on for it, or use Mail:Transport Graph."),
            _ when words.Contains("5.7.30", StringComparison.Ordinal) =>
                Later($"The mail server {server} no longer takes passwords ({said}). Use Mail:Transport Graph."),
            _ when code is >= 400 and < 500 => Later($"The mail server {server} cannot check the password now ({said}). It is tried again."),
            _ => Later($"The mail server {server} refuses the user name or password ({said}). Check Mail:Smtp:User and Mail:Smtp:Password; Gmail and Microsoft 365 want an app password."),
        };
    }

    /// <summary>The refusal of a mail by SmtpClient. Only what is plainly this mail's fault is permanent.</summary>
    public static MailException Of(SmtpOptions smtp, SmtpException refused)
    {
        var code = (int)refused.StatusCode;
        var words = ServerWords(refused.Message);
        var said = Said(code, words);
        if (refused is SmtpFailedRecipientException)
        {
            return code >= 500 && !IsPolicy(words)
                ? new($"The mail server refuses the recipient's address ({said}). Correct the person's address in the configuration.", permanent: true, inner: refused)
                : Later($"The mail server does not take mail for this recipient now ({said}).", refused);
        }

        return code switch
        {
            530 or 535 => OfSignIn(smtp, code, words),
            >= 500 when words.Contains("5.7.30", StringComparison.Ordinal) || words.Contains("5.7.139", StringComparison.Ordinal) => OfSignIn(smtp, code, words),
            552 or 554 when !IsPolicy(words) => new($"The mail server refuses this mail ({said}).", permanent: true, inner: refused),
            >= 500 => Later($"The mail server {smtp.Host}:{smtp.Port} refuses mail from ChannelWatch ({said}). Check Mail:FromAddress, that this account may send as it, and the server's limits.", refused),
            >= 400 => Later($"The mail server {smtp.Host}:{smtp.Port} asks to try again later ({said}).", refused),
            _ => Later($"The connection to the mail server {smtp.Host}:{smtp.Port} failed before it took the mail, or it did not answer in time. Check that it is up and reachable.", refused),
        };
    }

    /// <summary>Security, policy and limits (x.7.x, 5.4.5, SendAsDenied) are the installation's matter, not this mail's.</summary>
    private static bool IsPolicy(string words) => Policy().IsMatch(words) || words.Contains("SendAsDenied", StringComparison.OrdinalIgnoreCase);

    private static string ServerWords(string message)
    {
        const string Before = "The server response was:";
        var at = message.IndexOf(Before, StringComparison.Ordinal);
        return at < 0 ? "" : message[(at + Before.Length)..].Trim();
    }

    private static MailException Later(string what, Exception? inner = null) => new(what, permanent: false, inner: inner);

    [GeneratedRegex(@"\S+@\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[45]\.(7\.\d{1,3}|4\.5)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Policy();
}
