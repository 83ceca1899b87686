namespace ChannelWatch.Core.Mailing;

/// <summary>A composed mail to one person, ready for a transport.</summary>
public sealed record OutgoingMail
{
    /// <summary>Without angle brackets; derived from the effect's key, so that a repeat carries the same one and can be told.</summary>
    public required string MessageId { get; init; }

    public required string FromName { get; init; }

    public required string FromAddress { get; init; }

    /// <summary>A mailbox somebody reads; null leaves the header out.</summary>
    public string? ReplyTo { get; init; }

    public required string ToName { get; init; }

    public required string ToAddress { get; init; }

    /// <summary>Holds no names of children and no comment text (contracts 3.4).</summary>
    public required string Subject { get; init; }

    public required string Html { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset Date { get; init; }

    public bool Urgent { get; init; }

    /// <summary>Message-ID of the first mail of the thread, for reminders.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>Only digests can be unsubscribed from.</summary>
    public Uri? ListUnsubscribe { get; init; }
}
