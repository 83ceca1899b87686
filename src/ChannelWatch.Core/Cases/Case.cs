using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Cases;

/// <summary>A comment under moderation as it stands now (DESIGN 1). The history is in <see cref="CaseHistory"/>.</summary>
public sealed record Case
{
    public required CaseId Id { get; init; }

    public required SchoolId School { get; init; }

    public required ChannelId Channel { get; init; }

    public required CommentId Comment { get; init; }

    public required CommentKind Kind { get; init; }

    public required PlatformAuthor Author { get; init; }

    public CommentId? InReplyTo { get; init; }

    public string PostId { get; init; } = "";

    public string? PostText { get; init; }

    public Uri? Permalink { get; init; }

    /// <summary>By the platform's clock.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>When ChannelWatch first read it; clocks run from the earlier of this and <see cref="PostedAt"/>.</summary>
    public required DateTimeOffset FirstSeenAt { get; init; }

    public required CaseState State { get; init; }

    /// <summary>When the case last changed its state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Counts every change of the case; a page shown on an older version is stale.</summary>
    public required long Version { get; init; }

    /// <summary>As last read on, or confirmed by, the platform.</summary>
    public required PlatformVisibility Visibility { get; init; }

    /// <summary>The newest revision.</summary>
    public required Revision Latest { get; init; }

    /// <summary>The last decision that set the state; null while new.</summary>
    public Decision? Decided { get; init; }

    public bool Escalated { get; init; }

    /// <summary>What waits for a person's hand on the platform, because its API cannot do it or did not; the case is open until it is done.</summary>
    public ConnectorCapabilities ByHand { get; init; }

    /// <summary>Since when it waits for a hand.</summary>
    public DateTimeOffset? ByHandSince { get; init; }

    /// <summary>When an answer falls overdue; null when no clock runs on it.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public Acknowledgement? Acknowledged { get; init; }

    public Verdict? Verdict => Latest.Verdict;
}
