namespace ChannelWatch.Mail;

/// <summary>The school's SMTP server.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Empty for a relay that asks for no password.</summary>
    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>For one mail, from connecting to the server's answer; 5 seconds to 5 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);
}
