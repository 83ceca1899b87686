using System.Text.Json;

namespace ChannelWatch.Storage.Cases;

/// <summary>Decisions on a channel by their place in the event log.</summary>
internal sealed class SqlDecisionFeed(Database database) : IDecisionFeed
{
    public const string After =
        """
        select d.event as Event, d.case_id as CaseId, c.comment as Comment, d.action as Action, d.by_email as ByEmail, d.by_name as ByName,
        d.reason as Reason, d.revision as Revision, d.at as At, e.data as Data
        from decisions d join cases c on c.id = d.case_id join events e on e.sequence = d.event
        where d.event > @after and c.channel = @channel order by d.event limit @limit
        """;

    public Task<IReadOnlyList<FedDecision>> ReadAsync(ChannelId channel, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<FedDecision>>(
            async session => [.. (await session.QueryAsync<FeedRow>(After, new { channel = channel.Value, after, limit })).Select(row => row.ToFed())],
            cancellationToken);

    private sealed record FeedRow
    {
        public long Event { get; init; }

        public long CaseId { get; init; }

        public string Comment { get; init; } = "";

        public string Action { get; init; } = "";

        public string? ByEmail { get; init; }

        public string ByName { get; init; } = "";

        public string Reason { get; init; } = "";

        public long Revision { get; init; }

        public string At { get; init; } = "";

        public string Data { get; init; } = "";

        public FedDecision ToFed() => new(
            Event,
            new CaseId(CaseId),
            new CommentId(StoredText.Read(Comment)),
            new Decision(Words.Read<DecisionAction>(Action), new Actor(ByEmail, ByName), StoredText.Read(Reason), (int)Revision, StoredTime.Read(At)),
            ToDo());

        private ConnectorCapabilities ToDo() =>
            JsonElement.Parse(StoredText.Read(Data)).TryGetProperty("byHand", out var work) ? Words.Read<ConnectorCapabilities>(work.GetString()!) : ConnectorCapabilities.None;
    }
}
