using ChannelWatch.Core.Polling;

namespace ChannelWatch.Storage.Intake;

/// <summary>Back-off and last reads per channel, durable.</summary>
internal sealed class SqlChannelHealthStore(Database database) : IChannelHealthStore
{
    private const string Select =
        """
        select level as Level, next_attempt_at as NextAttemptAt, failing_since as FailingSince, last_read_at as LastReadAt,
        last_failure as LastFailure, last_error as LastError from channel_health where channel = @Value
        """;

    private const string Upsert =
        """
        insert into channel_health (channel, level, next_attempt_at, failing_since, last_read_at, last_failure, last_error)
        values (@channel, @level, @nextAttemptAt, @failingSince, @lastReadAt, @lastFailure, @lastError)
        on conflict (channel) do update set level = excluded.level, next_attempt_at = excluded.next_attempt_at,
          failing_since = excluded.failing_since, last_read_at = excluded.last_read_at, last_failure = excluded.last_failure,
          last_error = excluded.last_error
        """;

    public Task<ChannelHealth> ReadAsync(ChannelId channel, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => (await session.FirstAsync<HealthRow>(Select, new { channel.Value }) ?? new HealthRow()).ToHealth(channel),
            cancellationToken);

    public Task WriteAsync(ChannelHealth health, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session => await session.ExecuteAsync(
                Upsert,
                new
                {
                    channel = health.Channel.Value,
                    level = health.Level,
                    nextAttemptAt = StoredTime.Of(health.NextAttemptAt),
                    failingSince = StoredTime.Of(health.FailingSince),
                    lastReadAt = StoredTime.Of(health.LastReadAt),
                    lastFailure = health.LastFailure?.ToString(),
                    lastError = health.LastError is null ? null : StoredText.Of(health.LastError),
                }),
            cancellationToken);

    private sealed record HealthRow
    {
        public long Level { get; init; }

        public string? NextAttemptAt { get; init; }

        public string? FailingSince { get; init; }

        public string? LastReadAt { get; init; }

        public string? LastFailure { get; init; }

        public string? LastError { get; init; }

        public ChannelHealth ToHealth(ChannelId channel) => new()
        {
            Channel = channel,
            Level = (int)Level,
            NextAttemptAt = StoredTime.ReadMaybe(NextAttemptAt),
            FailingSince = StoredTime.ReadMaybe(FailingSince),
            LastReadAt = StoredTime.ReadMaybe(LastReadAt),
            LastFailure = Words.ReadMaybe<ChannelFailure>(LastFailure),
            LastError = LastError is null ? null : StoredText.Read(LastError),
        };
    }
}
