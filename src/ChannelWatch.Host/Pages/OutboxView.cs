namespace ChannelWatch.Host.Pages;

/// <summary>The mails of the demonstration, newest first.</summary>
public sealed record OutboxView(IReadOnlyList<MailLine> Mails);

/// <summary>One mail in the list.</summary>
public sealed record MailLine(string File, string Subject, string To, string Date);

/// <summary>One mail as it would look.</summary>
public sealed record MailView(string File, string Subject, string To, string Date, string Text);
