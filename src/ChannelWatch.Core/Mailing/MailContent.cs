using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Reporting;

namespace ChannelWatch.Core.Mailing;

/// <summary>What a mail says, before it is worded: one record for each kind of mail. Personal details are already masked.</summary>
public abstract record MailContent(School School, Person To, DateTimeOffset Now);

/// <summary>Queue, due-soon, overdue and undecided mails: a list of cases with a link each.</summary>
public sealed record CasesMail(School School, Person To, DateTimeOffset Now, MailKind Kind, IReadOnlyList<CaseLine> Cases, int More, Uri Queue)
    : MailContent(School, To, Now);

/// <summary>Signs of risk to a child.</summary>
public sealed record SafeguardingMail(School School, Person To, DateTimeOffset Now, CaseLine Case, int Round, DateTimeOffset RaisedAt, IReadOnlyList<string> AlsoTold)
    : MailContent(School, To, Now);

/// <summary>Something does not work, or works again, or is to be looked at.</summary>
public sealed record AlertMail(School School, Person To, DateTimeOffset Now, bool Recovered, string What, string? ChannelName, CaseLine? Case)
    : MailContent(School, To, Now)
{
    /// <summary>Nothing is broken: something to know or to look at.</summary>
    public bool IsNotice { get; init; }
}

/// <summary>The headteacher's daily digest.</summary>
public sealed record DigestMail(School School, Person To, DateTimeOffset Now, DailyDigest Digest, Uri Link)
    : MailContent(School, To, Now);
