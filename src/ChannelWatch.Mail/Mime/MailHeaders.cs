namespace ChannelWatch.Mail.Mime;

/// <summary>The headers that every transport adds alike: no machine answers back, reminders thread, only digests offer to unsubscribe.</summary>
internal static class MailHeaders
{
    public static IEnumerable<(string Name, string Value)> Of(OutgoingMail mail)
    {
        yield return ("Auto-Submitted", "auto-generated");
        yield return ("X-Auto-Response-Suppress", MimeMessage.Suppress);
        if (mail.InReplyTo is { } first && MimeMessage.CleanId(first) is { Length: > 0 } id)
        {
            yield return ("In-Reply-To", $"<{id}>");
            yield return ("References", $"<{id}>");
        }

        if (mail.ListUnsubscribe is { IsAbsoluteUri: true } unsubscribe)
        {
            yield return ("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>");
            if (unsubscribe.Scheme == Uri.UriSchemeHttps)
            {
                yield return ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
    }
}
