using ChannelWatch.Core.Watching;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Watching;

/// <summary>The log of people's checks, each bound into the event log.</summary>
internal sealed class SqlCheckLog(Database database) : ICheckLog
{
    public const string Latest =
        """
        select school as School, channel as Channel, checked_at as CheckedAt, by_email as ByEmail, by_name as ByName, outcome as Outcome, note as Note
        from channel_checks where channel = @channel order by checked_at desc, id desc limit @limit
        """;

    public Task RecordAsync(ChannelCheck check, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            var data = EventData.Of(("channel", check.Channel.Value), ("outcome", check.Outcome.ToString()));
            var entry = await AppendEvent.RunAsync(session, new NewEvent(check.At, check.School.Value, null, EventKinds.ChannelChecked, check.By.Email ?? EventKinds.Machine, data));
            await session.ExecuteAsync(
                """
                insert into channel_checks (school, channel, checked_at, by_email, by_name, outcome, note, event)
                values (@school, @channel, @at, @Email, @Name, @outcome, @note, @entry)
                """,
                new
                {
                    school = check.School.Value,
                    channel = check.Channel.Value,
                    at = StoredTime.Of(check.At),
                    check.By.Email,
                    check.By.Name,
                    outcome = check.Outcome.ToString(),
                    note = StoredText.Of(check.Note),
                    entry,
                });
        },
        cancellationToken);

    public Task<IReadOnlyList<ChannelCheck>> LatestAsync(ChannelId channel, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ChannelCheck>>(
            async session => [.. (await session.QueryAsync<CheckRow>(Latest, new { channel = channel.Value, limit })).Select(row => row.ToCheck())],
            cancellationToken);

    private sealed record CheckRow
    {
        public string School { get; init; } = "";

        public string Channel { get; init; } = "";

        public string CheckedAt { get; init; } = "";

        public string? ByEmail { get; init; }

        public string ByName { get; init; } = "";

        public string Outcome { get; init; } = "";

        public string Note { get; init; } = "";

        public ChannelCheck ToCheck() => new(
            new SchoolId(School), new ChannelId(Channel), StoredTime.Read(CheckedAt), new Actor(ByEmail, ByName), Words.Read<CheckOutcome>(Outcome), StoredText.Read(Note));
    }
}
