namespace ChannelWatch.Storage.Data;

/// <summary>The newest entry of the event log: what the next one is chained to. (0, "") before the first.</summary>
internal sealed record ChainHead(long Sequence, string Hash);
