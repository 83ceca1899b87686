namespace ChannelWatch.Core.Outbox;

/// <summary>The mails ChannelWatch sends.</summary>
public enum MailKind
{
    /// <summary>Cases wait for a decision.</summary>
    Queue,

    /// <summary>Signs of risk to a child: needs "I have it" (promise 7).</summary>
    Safeguarding,

    /// <summary>Answers fall due soon.</summary>
    DueSoon,

    /// <summary>Answers are overdue.</summary>
    Overdue,

    /// <summary>A case nobody decided, put before the headteacher.</summary>
    Undecided,

    /// <summary>Something only a person can do on the platform, with the steps.</summary>
    ByHand,

    /// <summary>A channel no program can read is to be looked at; round 1 says that nobody did.</summary>
    ChannelCheck,

    /// <summary>Something does not work: a channel, a hide that was not honoured, a mail that could not be sent.</summary>
    Alert,

    /// <summary>An alert's end: the channel can be read again, and what was made up.</summary>
    Recovered,

    /// <summary>Something to know or to look at that is no failure of a channel or an action: a rush of comments, a ration used up.</summary>
    Notice,

    /// <summary>The day's digest.</summary>
    Digest,
}
