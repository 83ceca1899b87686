using ChannelWatch.Core.Polling;

namespace ChannelWatch.Storage.Intake;

/// <summary>The coverage ledger.</summary>
internal sealed class SqlCoverageStore(Database database) : ICoverageStore
{
    public const string Gaps =
        "select from_at, until_at, cause, found from coverage_gaps where channel = @channel and until_at >= @since order by until_at, id";

    public Task<Coverage> ReadAsync(ChannelId channel, DateTimeOffset gapsSince, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session =>
            {
                var until = await session.FirstAsync<string>("select complete_until from coverage where channel = @Value", new { channel.Value });
                var gaps = await session.QueryAsync<(string From, string Until, string Cause, long Found)>(Gaps, new { channel = channel.Value, since = StoredTime.Of(gapsSince) });
                return new Coverage(
                    StoredTime.ReadMaybe(until),
                    [.. gaps.Select(gap => new CoverageGap(StoredTime.Read(gap.From), StoredTime.Read(gap.Until), gap.Cause, (int)gap.Found))]);
            },
            cancellationToken);

    public Task NoteAsync(ChannelId channel, DateTimeOffset completeUntil, CoverageGap? closed, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    """
                    insert into coverage (channel, complete_until) values (@channel, @until)
                    on conflict (channel) do update set complete_until = excluded.complete_until where excluded.complete_until > coverage.complete_until
                    """,
                    new { channel = channel.Value, until = StoredTime.Of(completeUntil) });
                if (closed is not null)
                {
                    await session.ExecuteAsync(
                        "insert into coverage_gaps (channel, from_at, until_at, cause, found) values (@channel, @from, @until, @Cause, @Found)",
                        new { channel = channel.Value, from = StoredTime.Of(closed.From), until = StoredTime.Of(closed.Until), closed.Cause, closed.Found });
                }
            },
            cancellationToken);
}
