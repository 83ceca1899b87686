namespace ChannelWatch.Storage.Mapping;

/// <summary>As much of a case as changing it needs to know.</summary>
internal sealed record CaseFacts
{
    private const string Select =
        """
        select c.id as Id, c.school as School, c.channel as Channel, c.comment as Comment, c.state as State, c.version as Version,
        c.visibility as Visibility, c.latest_revision as Latest, c.awaiting as Awaiting, c.acknowledged_at as AcknowledgedAt,
        c.by_hand as ByHand,
        r.text as Text, r.raw_json as RawJson, r.attachments as Attachments
        from cases c join revisions r on r.case_id = c.id and r.number = c.latest_revision
        """;

    public long Id { get; init; }

    public string School { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Comment { get; init; } = "";

    public string State { get; init; } = "";

    public long Version { get; init; }

    public string Visibility { get; init; } = "";

    public long Latest { get; init; }

    public long? Awaiting { get; init; }

    public string? AcknowledgedAt { get; init; }

    public string? ByHand { get; init; }

    /// <summary>Newest words, as stored.</summary>
    public string Text { get; init; } = "";

    public string RawJson { get; init; } = "";

    public string? Attachments { get; init; }

    public bool IsSchools => State == nameof(CaseState.SchoolsOwn);

    public static Task<CaseFacts?> OfAsync(Session session, CaseId id) =>
        session.FirstAsync<CaseFacts>($"{Select} where c.id = @Value", new { id.Value });

    public static Task<CaseFacts?> OfAsync(Session session, ChannelId channel, CommentId comment) =>
        session.FirstAsync<CaseFacts>(
            $"{Select} where c.channel = @channel and c.comment = @comment",
            new { channel = channel.Value, comment = StoredText.Of(comment.Value) });
}
