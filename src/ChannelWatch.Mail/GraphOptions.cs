namespace ChannelWatch.Mail;

/// <summary>The app registration and mailbox that mails are sent through in Exchange Online.</summary>
public sealed class GraphOptions
{
    /// <summary>The directory (tenant) id or its domain name.</summary>
    public string TenantId { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>One of this and <see cref="CertificatePath"/>.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>A PFX or PEM file with its private key.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The mailbox mails are sent from; empty means the sender's address.</summary>
    public string Mailbox { get; set; } = "";

    /// <summary>Other than the default only in a national cloud.</summary>
    public Uri Endpoint { get; set; } = new("https://graph.microsoft.com");

    /// <summary>Where the app signs in; other than the default only in a national cloud.</summary>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");

    /// <summary>The last day of the client secret or certificate, so that the check can warn a month ahead.</summary>
    public DateOnly? SecretExpiresOn { get; set; }
}
