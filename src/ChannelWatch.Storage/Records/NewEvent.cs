namespace ChannelWatch.Storage.Records;

/// <summary>An entry about to be written to the event log.</summary>
internal sealed record NewEvent(DateTimeOffset At, string School, long? Case, string Kind, string Actor, string Data);
