using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Records;
using ChannelWatch.Storage.Outbox;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Cases;

/// <summary>Reads everything on record about one case, as it stood at one moment.</summary>
internal static class ReadHistory
{
    private const int ThreadLimit = 20;

    private const string ThreadStart = $"select {CaseRow.Columns} {CaseRow.From} where c.channel = @channel and c.post_id = @post and c.post_id <> ''";

    public const string ThreadBefore =
        $"{ThreadStart} and (c.posted_at < @at or (c.posted_at = @at and c.id < @Value)) order by c.posted_at desc, c.id desc limit 20";

    public const string ThreadAfter =
        $"{ThreadStart} and (c.posted_at > @at or (c.posted_at = @at and c.id > @Value)) order by c.posted_at, c.id limit 20";

    public static async Task<Case?> CaseAsync(Session session, CaseId id) =>
        (await session.FirstAsync<CaseRow>($"select {CaseRow.Columns} {CaseRow.From} where c.id = @Value", new { id.Value }))?.ToCase();

    public static async Task<CaseHistory?> RunAsync(Session session, CaseId id)
    {
        if (await CaseAsync(session, id) is not { } found)
        {
            return null;
        }

        return new CaseHistory(
            found,
            await RevisionsAsync(session, id),
            await DecisionsAsync(session, id),
            await EventsAsync(session, id),
            await EffectsAsync(session, id),
            await ThreadAsync(session, found));
    }

    private static async Task<IReadOnlyList<Revision>> RevisionsAsync(Session session, CaseId id) =>
        [.. (await session.QueryAsync<RevisionRow>($"{RevisionRow.Select} where case_id = @Value order by number", new { id.Value })).Select(row => row.ToRevision())];

    private static async Task<IReadOnlyList<Decision>> DecisionsAsync(Session session, CaseId id) =>
        [.. (await session.QueryAsync<DecisionRow>($"{DecisionRow.Select} where case_id = @Value order by id", new { id.Value })).Select(row => row.ToDecision())];

    private static async Task<IReadOnlyList<RecordedEvent>> EventsAsync(Session session, CaseId id) =>
        [.. (await session.QueryAsync<EventRow>($"{EventRow.Select} where case_id = @Value order by sequence", new { id.Value })).Select(row => row.ToEvent())];

    private static async Task<IReadOnlyList<OwedEffect>> EffectsAsync(Session session, CaseId id) =>
        [.. (await session.QueryAsync<EffectRow>($"{EffectRow.Select} where case_id = @Value order by id", new { id.Value })).Select(row => row.ToEffect())];

    /// <summary>The nearest comments on either side; where one side has few, the other fills up.</summary>
    private static async Task<IReadOnlyList<Case>> ThreadAsync(Session session, Case around)
    {
        var values = new
        {
            channel = around.Channel.Value,
            post = StoredText.Of(around.PostId),
            at = StoredTime.Of(around.PostedAt),
            around.Id.Value,
        };
        var before = await session.QueryAsync<CaseRow>(ThreadBefore, values);
        var after = await session.QueryAsync<CaseRow>(ThreadAfter, values);
        var takenAfter = Math.Min(after.Count, Math.Max(ThreadLimit / 2, ThreadLimit - before.Count));
        return [.. before.Take(ThreadLimit - takenAfter).Reverse().Concat(after.Take(takenAfter)).Select(row => row.ToCase())];
    }
}
