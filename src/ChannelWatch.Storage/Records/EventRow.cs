using ChannelWatch.Core.Records;

namespace ChannelWatch.Storage.Records;

/// <summary>An entry of the event log as stored.</summary>
internal sealed record EventRow
{
    public const string Select =
        "select sequence as Sequence, at as At, school as School, case_id as CaseId, kind as Kind, actor as Actor, data as Data, hash as Hash from events";

    public long Sequence { get; init; }

    public string At { get; init; } = "";

    public string School { get; init; } = "";

    public long? CaseId { get; init; }

    public string Kind { get; init; } = "";

    public string Actor { get; init; } = "";

    public string Data { get; init; } = "";

    public string Hash { get; init; } = "";

    public RecordedEvent ToEvent() => new(
        Sequence,
        StoredTime.Read(At),
        School,
        CaseId is { } id ? new CaseId(id) : null,
        Kind,
        StoredText.Read(Actor),
        StoredText.Read(Data),
        Hash);
}
