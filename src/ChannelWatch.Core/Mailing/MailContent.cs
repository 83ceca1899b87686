using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Reporting;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Core.Mailing;

/// <summary>What a mail says, before it is worded: one record for each kind of mail. Personal details are already masked.</summary>
public abstract record MailContent(School School, Person To, DateTimeOffset Now);

/// <summary>Queue, due-soon, overdue and undecided mails: a list of cases with a link each.</summary>
public sealed record CasesMail(School School, Person To, DateTimeOffset Now, MailKind Kind, IReadOnlyList<CaseLine> Cases, int More, Uri Queue)
    : MailContent(School, To, Now);

/// <summary>Signs of risk to a child.</summary>
public sealed record SafeguardingMail(School School, Person To, DateTimeOffset Now, CaseLine Case, int Round, DateTimeOffset RaisedAt, IReadOnlyList<string> AlsoTold)
    : MailContent(School, To, Now);

/// <summary>Something only a person can do on the platform.</summary>
/// <param name="School">Whose.</param>
/// <param name="To">Who is asked.</param>
/// <param name="Now">When the mail is made.</param>
/// <param name="Platform">The platform's name.</param>
/// <param name="Case">The case.</param>
/// <param name="Permalink">Where the comment stands on the platform; null when that is not known.</param>
/// <param name="Tasks">What to do, each with its steps.</param>
/// <param name="Public">Whether the public sees what should be out of sight until it is done.</param>
/// <param name="Round">0 is the first mail.</param>
/// <param name="Since">Since when it waits.</param>
public sealed record ByHandMail(
    School School, Person To, DateTimeOffset Now, string Platform, CaseLine Case, Uri? Permalink, IReadOnlyList<HandTask> Tasks, bool Public, int Round, DateTimeOffset Since)
    : MailContent(School, To, Now);

/// <summary>Please look at a channel no program can read; or nobody did.</summary>
public sealed record CheckMail(School School, Person To, DateTimeOffset Now, string ChannelName, ManualWatch Watch, Uri Link, DateOnly Day, bool Missed, ChannelCheck? Last)
    : MailContent(School, To, Now);

/// <summary>Something does not work, or works again, or is to be looked at.</summary>
public sealed record AlertMail(School School, Person To, DateTimeOffset Now, bool Recovered, string What, string? ChannelName, CaseLine? Case)
    : MailContent(School, To, Now)
{
    /// <summary>What to do, in order; empty when the sentence says it all.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>Nothing is broken: something to know or to look at.</summary>
    public bool IsNotice { get; init; }
}

/// <summary>The headteacher's daily digest.</summary>
public sealed record DigestMail(School School, Person To, DateTimeOffset Now, DailyDigest Digest, Uri Link)
    : MailContent(School, To, Now);
