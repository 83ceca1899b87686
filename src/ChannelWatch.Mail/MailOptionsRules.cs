using System.Net.Mail;

namespace ChannelWatch.Mail;

/// <summary>What mail settings have to fulfil.</summary>
internal static class MailOptionsRules
{
    public static IReadOnlyList<string> MistakesIn(MailOptions options)
    {
        var mistakes = new List<string>();
        Sender(options, mistakes);
        switch (options.Transport)
        {
            case MailTransportKind.Pickup when string.IsNullOrWhiteSpace(options.PickupDirectory):
                mistakes.Add("Mail:PickupDirectory is empty; it must name the folder that mails are written to.");
                break;
            case MailTransportKind.Pickup:
                break;
            case MailTransportKind.Smtp:
                Smtp(options.Smtp, mistakes);
                break;
            case MailTransportKind.Graph:
                Graph(options, mistakes);
                break;
            default:
                mistakes.Add($"Mail:Transport is \"{options.Transport}\"; allowed are Pickup, Smtp and Graph.");
                break;
        }

        return mistakes;
    }

    public static bool IsAddress(string value) => !value.Any(char.IsControl) && MailAddress.TryCreate(value, out var address) && address.Address == value;

    private static void Sender(MailOptions options, List<string> mistakes)
    {
        if (!IsAddress(options.FromAddress))
        {
            mistakes.Add($"Mail:FromAddress is \"{options.FromAddress}\"; it must be one e-mail address such as alerts@school.example.");
        }

        if (options.ReplyTo.Length > 0 && !IsAddress(options.ReplyTo))
        {
            mistakes.Add($"Mail:ReplyTo is \"{options.ReplyTo}\"; it must be one e-mail address that somebody reads, or be left out.");
        }

        if (options.FromName.Any(char.IsControl))
        {
            mistakes.Add("Mail:FromName holds a line break or another control character; it must be one line.");
        }
    }

    private static void Smtp(SmtpOptions smtp, List<string> mistakes)
    {
        if (Uri.CheckHostName(smtp.Host) == UriHostNameType.Unknown)
        {
            mistakes.Add($"Mail:Smtp:Host is \"{smtp.Host}\"; it must be the name or address of the mail server, such as smtp.office365.com.");
        }

        if (smtp.Port == 465)
        {
            mistakes.Add("Mail:Smtp:Port is 465 (TLS from the first byte), which ChannelWatch cannot speak; use 587 with STARTTLS on the same server.");
        }
        else if (smtp.Port is < 1 or > 65535)
        {
            mistakes.Add($"Mail:Smtp:Port is {smtp.Port}; allowed are 1 to 65535, usually 587 or 25.");
        }

        if (smtp.Timeout < TimeSpan.FromSeconds(5) || smtp.Timeout > TimeSpan.FromMinutes(5))
        {
            mistakes.Add($"Mail:Smtp:Timeout is {smtp.Timeout}; allowed are 00:00:05 to 00:05:00.");
        }

        SignIn(smtp, mistakes);
    }

    private static void SignIn(SmtpOptions smtp, List<string> mistakes)
    {
        if (!Enum.IsDefined(smtp.Security))
        {
            mistakes.Add($"Mail:Smtp:Security is \"{smtp.Security}\"; allowed are StartTls and None.");
        }

        if (smtp.User.Length > 0 && smtp.Security == SmtpSecurity.None)
        {
            mistakes.Add("Mail:Smtp:Security is None although Mail:Smtp:User is set; a password must never travel in the clear, so it must be StartTls.");
        }

        if (smtp.User.Length > 0 != smtp.Password.Length > 0)
        {
            mistakes.Add(smtp.User.Length > 0
                ? "Mail:Smtp:Password is empty although Mail:Smtp:User is set; set both (the password from the environment or a secret file), or neither."
                : "Mail:Smtp:User is empty although Mail:Smtp:Password is set; set both, or neither.");
        }
    }

    private static void Graph(MailOptions options, List<string> mistakes)
    {
        var graph = options.Graph;
        Required("TenantId", graph.TenantId, "the directory (tenant) id of the school's Microsoft 365", mistakes);
        Required("ClientId", graph.ClientId, "the application (client) id of the app registration", mistakes);
        if (graph.ClientSecret.Length > 0 == graph.CertificatePath.Length > 0)
        {
            mistakes.Add($"Mail:Graph:ClientSecret and Mail:Graph:CertificatePath are {(graph.ClientSecret.Length > 0 ? "both" : "neither")} set; set exactly one of them.");
        }

        if (graph.CertificatePath.Length > 0 && !File.Exists(graph.CertificatePath))
        {
            mistakes.Add($"Mail:Graph:CertificatePath is \"{graph.CertificatePath}\"; it must name an existing PFX or PEM file.");
        }

        if (graph.Mailbox.Length > 0 && !IsAddress(graph.Mailbox))
        {
            mistakes.Add($"Mail:Graph:Mailbox is \"{graph.Mailbox}\"; it must be the address of one mailbox, or be left out to use Mail:FromAddress.");
        }

        Https("Endpoint", graph.Endpoint, mistakes);
        Https("Authority", graph.Authority, mistakes);
    }

    private static void Required(string key, string value, string meaning, List<string> mistakes)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Any(sign => char.IsControl(sign) || sign is '/' or ' '))
        {
            mistakes.Add($"Mail:Graph:{key} is \"{value}\"; it must be {meaning}.");
        }
    }

    private static void Https(string key, Uri value, List<string> mistakes)
    {
        if (!value.IsAbsoluteUri || value.Scheme != Uri.UriSchemeHttps)
        {
            mistakes.Add($"Mail:Graph:{key} is \"{value}\"; it must be an address that begins with https://.");
        }
    }
}
