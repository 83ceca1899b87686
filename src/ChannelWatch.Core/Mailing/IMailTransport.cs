namespace ChannelWatch.Core.Mailing;

/// <summary>Hands one mail to a mail system.</summary>
public interface IMailTransport
{
    /// <summary>Returns when the mail system has taken responsibility for the mail.</summary>
    /// <exception cref="MailException">It has not; says whether trying again can help.</exception>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Tries to reach and sign in to the mail system without sending, and says what works and what to do.</summary>
    Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken);
}
