namespace ChannelWatch.Host.Health;

/// <summary>How the installation is, without a word of personal data.</summary>
/// <param name="Status">"ready", "degraded" (works, but a person should look) or "unready".</param>
/// <param name="Store">Whether the record can be read.</param>
/// <param name="Scheduler">Whether the jobs run.</param>
/// <param name="Channels">Each channel.</param>
/// <param name="Outbox">What is owed.</param>
/// <param name="Problems">What should be looked at, one sentence each.</param>
internal sealed record HealthReport(
    string Status, bool Store, bool Scheduler, IReadOnlyList<ChannelReport> Channels, OutboxReport Outbox, IReadOnlyList<string> Problems)
{
    public bool Ready => Store && Scheduler;
}

/// <summary>How reading one channel goes.</summary>
internal sealed record ChannelReport(string Channel, int Level, string? Failure, DateTimeOffset? FailingSince, DateTimeOffset? LastReadAt, DateTimeOffset? CompleteUntil);

/// <summary>How much is owed to the outside world.</summary>
internal sealed record OutboxReport(int Owed, int Dead, DateTimeOffset? OldestDueAt);
