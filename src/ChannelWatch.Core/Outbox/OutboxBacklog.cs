namespace ChannelWatch.Core.Outbox;

/// <summary>How much is owed.</summary>
public sealed record OutboxBacklog(int Owed, DateTimeOffset? OldestDueAt, int Dead);
