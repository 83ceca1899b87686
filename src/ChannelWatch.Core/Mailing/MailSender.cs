namespace ChannelWatch.Core.Mailing;

/// <summary>In whose name mails go out.</summary>
/// <param name="Name">Shown name.</param>
/// <param name="Address">Address, also of bounces.</param>
/// <param name="ReplyTo">A mailbox somebody reads, or null.</param>
public sealed record MailSender(string Name, string Address, string? ReplyTo);
