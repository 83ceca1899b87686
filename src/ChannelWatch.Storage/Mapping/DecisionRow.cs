namespace ChannelWatch.Storage.Mapping;

/// <summary>A decision as stored.</summary>
internal sealed record DecisionRow
{
    public const string Select =
        """
        select id as Id, case_id as CaseId, action as Action, by_email as ByEmail, by_name as ByName, reason as Reason, salt as Salt,
        revision as Revision, at as At, event as Event from decisions
        """;

    public long Id { get; init; }

    public long CaseId { get; init; }

    public string Action { get; init; } = "";

    public string? ByEmail { get; init; }

    public string ByName { get; init; } = "";

    public string Reason { get; init; } = "";

    public string? Salt { get; init; }

    public long Revision { get; init; }

    public string At { get; init; } = "";

    public long Event { get; init; }

    public Decision ToDecision() => new(
        Words.Read<DecisionAction>(Action),
        new Actor(ByEmail, ByName),
        StoredText.Read(Reason),
        (int)Revision,
        StoredTime.Read(At));
}
