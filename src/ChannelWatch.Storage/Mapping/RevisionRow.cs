namespace ChannelWatch.Storage.Mapping;

/// <summary>A revision as stored.</summary>
internal sealed record RevisionRow
{
    public const string Select =
        """
        select case_id as CaseId, number as Number, text as Text, raw_json as RawJson, salt as Salt, seen_at as SeenAt,
        coalesce(reconsidered, verdict) as Verdict, attachments as Attachments, event as Event from revisions
        """;

    public long CaseId { get; init; }

    public long Number { get; init; }

    public string Text { get; init; } = "";

    public string RawJson { get; init; } = "";

    public string? Salt { get; init; }

    public string SeenAt { get; init; } = "";

    public string? Verdict { get; init; }

    public string? Attachments { get; init; }

    public long Event { get; init; }

    public Revision ToRevision() => new(
        (int)Number,
        StoredText.Read(Text),
        StoredTime.Read(SeenAt),
        StoredText.Read(RawJson),
        StoredJson.ReadVerdict(Verdict is null ? null : StoredText.Read(Verdict)))
    {
        Attachments = StoredJson.ReadAttachments(Attachments),
    };
}
