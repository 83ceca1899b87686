using ChannelWatch.Core.Records;
using ChannelWatch.Storage.Evidence;

namespace ChannelWatch.Storage.Records;

/// <summary>Reads and proves the event log.</summary>
internal sealed class SqlEventLog(Database database, EvidenceFolder evidence) : IEventLog
{
    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<RecordedEvent>>(
            async session =>
            {
                var rows = await session.QueryAsync<EventRow>($"{EventRow.Select} where sequence > @after order by sequence limit @limit", new { after, limit });
                return [.. rows.Select(row => row.ToEvent())];
            },
            cancellationToken);

    public Task<(long Sequence, string Hash)> HeadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session =>
            {
                var head = await AppendEvent.ReadHeadAsync(session);
                return (head.Sequence, head.Hash);
            },
            cancellationToken);

    public Task<Verification> VerifyAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => new VerifyChain(session, evidence).RunAsync(cancellationToken), cancellationToken);

    public Task AppendAsync(string school, string kind, string actor, string data, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session => await AppendEvent.RunAsync(session, new NewEvent(now, school, null, kind, actor, data)),
            cancellationToken);
}
