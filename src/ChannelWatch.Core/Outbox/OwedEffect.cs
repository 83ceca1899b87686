namespace ChannelWatch.Core.Outbox;

/// <summary>An effect on record.</summary>
public sealed record OwedEffect
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    public required Effect Effect { get; init; }

    public CaseId? Case { get; init; }

    public required EffectState State { get; init; }

    public required DateTimeOffset OwedAt { get; init; }

    /// <summary>When it is tried next; meaningless once done or dead.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Tries begun so far.</summary>
    public required int Attempts { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What came of the last try, for a person; no comment text, no credentials.</summary>
    public string? LastResult { get; init; }
}
