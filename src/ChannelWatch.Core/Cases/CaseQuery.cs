namespace ChannelWatch.Core.Cases;

/// <summary>Which cases to list; every condition that is set must hold. Newest state change first.</summary>
public sealed record CaseQuery
{
    public SchoolId? School { get; init; }

    public IReadOnlyList<ChannelId>? Channels { get; init; }

    public IReadOnlyList<CaseState>? States { get; init; }

    /// <summary>Author's platform identifier, with <see cref="Channels"/>.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The comment's identifier on its platform, with <see cref="Channels"/>.</summary>
    public CommentId? Comment { get; init; }

    /// <summary>First seen at or after.</summary>
    public DateTimeOffset? SeenFrom { get; init; }

    /// <summary>First seen before.</summary>
    public DateTimeOffset? SeenBefore { get; init; }

    /// <summary>State changed after this instant.</summary>
    public DateTimeOffset? StateSinceAfter { get; init; }

    /// <summary>Only cases with a running clock (due time set, not acknowledged) due before this instant.</summary>
    public DateTimeOffset? UnansweredDueBefore { get; init; }

    /// <summary>True lists only cases with something to be done by hand.</summary>
    public bool ByHand { get; init; }

    /// <summary>Acknowledged at or after.</summary>
    public DateTimeOffset? AcknowledgedFrom { get; init; }

    /// <summary>Acknowledged before.</summary>
    public DateTimeOffset? AcknowledgedBefore { get; init; }

    /// <summary>At most this many; 1 to 10,000.</summary>
    public int Limit { get; init; } = 200;
}
