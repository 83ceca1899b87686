namespace ChannelWatch.Mail;

/// <summary>How the connection to an SMTP server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Encrypted, or not at all: a server that does not offer STARTTLS is refused.</summary>
    StartTls,

    /// <summary>In the clear, for a relay on the school's own network that asks for no password.</summary>
    None,
}
