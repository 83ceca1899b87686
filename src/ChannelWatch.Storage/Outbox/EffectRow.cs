using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Storage.Outbox;

/// <summary>An effect as stored.</summary>
internal sealed record EffectRow
{
    public const string Select =
        """
        select id as Id, key as Key, case_id as CaseId, school as School, effect as Effect, state as State, owed_at as OwedAt,
        due_at as DueAt, attempts as Attempts, ended_at as EndedAt, last_result as LastResult from effects
        """;

    public long Id { get; init; }

    public string Key { get; init; } = "";

    public long? CaseId { get; init; }

    public string School { get; init; } = "";

    public string Effect { get; init; } = "";

    public string State { get; init; } = "";

    public string OwedAt { get; init; } = "";

    public string DueAt { get; init; } = "";

    public long Attempts { get; init; }

    public string? EndedAt { get; init; }

    public string? LastResult { get; init; }

    public OwedEffect ToEffect() => new()
    {
        Id = Id,
        Key = StoredText.Read(Key),
        Case = CaseId is { } id ? new CaseId(id) : null,
        Effect = StoredJson.ReadEffect(StoredText.Read(Effect)),
        State = Words.Read<EffectState>(State),
        OwedAt = StoredTime.Read(OwedAt),
        DueAt = StoredTime.Read(DueAt),
        Attempts = (int)Attempts,
        EndedAt = StoredTime.ReadMaybe(EndedAt),
        LastResult = LastResult is null ? null : StoredText.Read(LastResult),
    };
}
