using ChannelWatch.Core.Judging;

namespace ChannelWatch.Storage.Mapping;

/// <summary>A case with its newest revision and the decision that set its state, as one row.</summary>
internal sealed record CaseRow
{
    public const string Columns =
        """
        c.id as Id, c.school as School, c.channel as Channel, c.comment as Comment, c.kind as Kind, c.author_id as AuthorId,
        c.author_name as AuthorName, c.author_is_school as AuthorIsSchool, c.in_reply_to as InReplyTo, c.post_id as PostId,
        c.post_text as PostText, c.permalink as Permalink, c.posted_at as PostedAt, c.first_seen_at as FirstSeenAt, c.state as State,
        c.state_since as StateSince, c.version as Version, c.visibility as Visibility, c.escalated as Escalated, c.due_at as DueAt,
        c.acknowledged_at as AcknowledgedAt, c.acknowledged_email as AcknowledgedEmail, c.acknowledged_name as AcknowledgedName,
        c.acknowledged_how as AcknowledgedHow, c.by_hand as ByHand, c.by_hand_since as ByHandSince, r.number as Number, r.text as Text, r.seen_at as SeenAt, r.raw_json as RawJson,
        coalesce(r.reconsidered, r.verdict) as Verdict, r.attachments as Attachments, d.action as Action, d.by_email as ByEmail, d.by_name as ByName, d.reason as Reason,
        d.revision as DecidedRevision, d.at as DecidedAt
        """;

    public const string From =
        """
        from cases c
        join revisions r on r.case_id = c.id and r.number = c.latest_revision
        left join decisions d on d.id = c.decided_id
        """;

    public long Id { get; init; }

    public string School { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Comment { get; init; } = "";

    public string Kind { get; init; } = "";

    public string AuthorId { get; init; } = "";

    public string AuthorName { get; init; } = "";

    public long AuthorIsSchool { get; init; }

    public string? InReplyTo { get; init; }

    public string PostId { get; init; } = "";

    public string? PostText { get; init; }

    public string? Permalink { get; init; }

    public string PostedAt { get; init; } = "";

    public string FirstSeenAt { get; init; } = "";

    public string State { get; init; } = "";

    public string StateSince { get; init; } = "";

    public long Version { get; init; }

    public string Visibility { get; init; } = "";

    public long Escalated { get; init; }

    public string? DueAt { get; init; }

    public string? AcknowledgedAt { get; init; }

    public string? AcknowledgedEmail { get; init; }

    public string? AcknowledgedName { get; init; }

    public string? AcknowledgedHow { get; init; }

    public string? ByHand { get; init; }

    public string? ByHandSince { get; init; }

    public long Number { get; init; }

    public string Text { get; init; } = "";

    public string SeenAt { get; init; } = "";

    public string RawJson { get; init; } = "";

    /// <summary>After outside opinions where there were any.</summary>
    public string? Verdict { get; init; }

    public string? Attachments { get; init; }

    public string? Action { get; init; }

    public string? ByEmail { get; init; }

    public string? ByName { get; init; }

    public string? Reason { get; init; }

    public long? DecidedRevision { get; init; }

    public string? DecidedAt { get; init; }

    /// <summary>Newest text of the comment it answers; only where the query asks for it.</summary>
    public string? ParentText { get; init; }

    /// <summary>Only where the query asks for it.</summary>
    public long Strikes { get; init; }

    /// <summary>Only where the query asks for it.</summary>
    public string? WantedAt { get; init; }

    /// <summary>Only where the query asks for it.</summary>
    public long Attempts { get; init; }

    public Case ToCase() => new()
    {
        Id = new CaseId(Id),
        School = new SchoolId(School),
        Channel = new ChannelId(Channel),
        Comment = new CommentId(StoredText.Read(Comment)),
        Kind = Words.Read<CommentKind>(Kind),
        Author = new PlatformAuthor(StoredText.Read(AuthorId), StoredText.Read(AuthorName), AuthorIsSchool != 0),
        InReplyTo = InReplyTo is null ? null : new CommentId(StoredText.Read(InReplyTo)),
        PostId = StoredText.Read(PostId),
        PostText = PostText is null ? null : StoredText.Read(PostText),
        Permalink = Permalink is not null && Uri.TryCreate(StoredText.Read(Permalink), UriKind.RelativeOrAbsolute, out var link) ? link : null,
        ByHand = Words.ReadMaybe<ConnectorCapabilities>(ByHand) ?? ConnectorCapabilities.None,
        ByHandSince = StoredTime.ReadMaybe(ByHandSince),
        PostedAt = StoredTime.Read(PostedAt),
        FirstSeenAt = StoredTime.Read(FirstSeenAt),
        State = Words.Read<CaseState>(State),
        StateSince = StoredTime.Read(StateSince),
        Version = Version,
        Visibility = Words.Read<PlatformVisibility>(Visibility),
        Latest = new Revision((int)Number, StoredText.Read(Text), StoredTime.Read(SeenAt), StoredText.Read(RawJson), ReadVerdict())
        {
            Attachments = StoredJson.ReadAttachments(Attachments),
        },
        Decided = ReadDecision(),
        Escalated = Escalated != 0,
        DueAt = StoredTime.ReadMaybe(DueAt),
        Acknowledged = ReadAcknowledgement(),
    };

    private Verdict? ReadVerdict() => StoredJson.ReadVerdict(Verdict is null ? null : StoredText.Read(Verdict));

    private Decision? ReadDecision() => Action is null
        ? null
        : new Decision(
            Words.Read<DecisionAction>(Action),
            new Actor(ByEmail, ByName ?? ""),
            StoredText.Read(Reason ?? ""),
            (int)(DecidedRevision ?? 0),
            StoredTime.Read(DecidedAt!));

    private Acknowledgement? ReadAcknowledgement() => AcknowledgedAt is null
        ? null
        : new Acknowledgement(
            StoredTime.Read(AcknowledgedAt),
            new Actor(AcknowledgedEmail, AcknowledgedName ?? ""),
            StoredText.Read(AcknowledgedHow ?? ""));
}
