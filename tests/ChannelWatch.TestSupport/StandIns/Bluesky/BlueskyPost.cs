using System.Text.Json.Nodes;

namespace ChannelWatch.TestSupport.StandIns.Bluesky;

/// <summary>A post in the Bluesky stand-in.</summary>
public sealed class BlueskyPost
{
    public required string Uri { get; init; }

    public required string Cid { get; init; }

    public required string Did { get; init; }

    /// <summary>As its writer's records hold it.</summary>
    public required JsonObject Record { get; init; }

    public BlueskyPost? Answers { get; init; }

    public required DateTimeOffset At { get; init; }

    public BlueskyPost Root => Answers?.Root ?? this;

    public int Level => Answers is null ? 0 : Answers.Level + 1;
}
