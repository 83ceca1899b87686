using System.Globalization;
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

    /// <summary>When the network first saw it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What Bluesky calls indexedAt and sorts by: never later than the writer says, as measured on its own servers.</summary>
    public DateTimeOffset ShownAt => Record["createdAt"]!.GetValue<string>() is var said && DateTimeOffset.Parse(said, CultureInfo.InvariantCulture) is var at && at < At ? at : At;

    public BlueskyPost Root => Answers?.Root ?? this;

    public int Level => Answers is null ? 0 : Answers.Level + 1;
}
