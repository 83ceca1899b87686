namespace ChannelWatch.Mail;

/// <summary>How mails leave, and in whose name.</summary>
public sealed class MailOptions
{
    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    public string FromName { get; set; } = "ChannelWatch";

    public string FromAddress { get; set; } = "channelwatch@localhost.localdomain";

    /// <summary>A mailbox somebody reads; empty leaves it out.</summary>
    public string ReplyTo { get; set; } = "";

    /// <summary>The folder for .eml files.</summary>
    public string PickupDirectory { get; set; } = Path.Combine("data", "mail");

    public SmtpOptions Smtp { get; set; } = new();

    public GraphOptions Graph { get; set; } = new();

    /// <summary>All mistakes at once, each with its key, the value found and the values allowed; secrets are never repeated. Empty when all is well.</summary>
    public IReadOnlyList<string> Validate() => MailOptionsRules.MistakesIn(this);
}
