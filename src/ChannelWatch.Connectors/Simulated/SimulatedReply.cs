namespace ChannelWatch.Connectors.Simulated;

/// <summary>An answer posted through us.</summary>
internal sealed record SimulatedReply(string Id, string Parent, string Post, string Text, DateTimeOffset At);
