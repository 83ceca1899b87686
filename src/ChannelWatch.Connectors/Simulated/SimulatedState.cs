namespace ChannelWatch.Connectors.Simulated;

/// <summary>What a simulated platform must remember: when it began and what was done to it.</summary>
internal sealed record SimulatedState
{
    public required DateTimeOffset StartedAt { get; init; }

    public Dictionary<string, PlatformVisibility> Visibilities { get; init; } = [];

    public List<SimulatedReply> Replies { get; init; } = [];
}
