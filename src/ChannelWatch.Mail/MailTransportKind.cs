namespace ChannelWatch.Mail;

/// <summary>The ways a mail can leave.</summary>
public enum MailTransportKind
{
    /// <summary>Written as .eml files into a folder; nothing leaves the machine.</summary>
    Pickup,

    /// <summary>Handed to the school's mail server.</summary>
    Smtp,

    /// <summary>Handed to Exchange Online through Microsoft Graph.</summary>
    Graph,
}
