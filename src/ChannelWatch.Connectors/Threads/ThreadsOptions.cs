using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Threads;

/// <summary>Which Threads profile to read, read from the channel's settings.</summary>
internal sealed record ThreadsOptions
{
    public static readonly Uri PublicRoot = new("https://graph.threads.net/v1.0/");

    public required string UserId { get; init; }

    public required string Token { get; init; }

    /// <summary>Reads posts elsewhere that mention the profile.</summary>
    public bool ReadMentions { get; init; }

    public SweepOptions Sweep { get; init; } = new();

    public Uri ApiRoot { get; init; } = PublicRoot;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"ThreadsOptions({UserId})";
}
