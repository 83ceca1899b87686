namespace ChannelWatch.Core.Clocks;

/// <summary>A safeguarding alarm on a case, open until a person presses "I have it".</summary>
public sealed record Alarm(CaseId Case, SchoolId School, ChannelId Channel, DateTimeOffset RaisedAt, DateTimeOffset? TakenAt, Actor? TakenBy);
