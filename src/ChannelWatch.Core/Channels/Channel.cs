namespace ChannelWatch.Core.Channels;

/// <summary>One official account of one school on one platform; also a row of the channel register (R7).</summary>
public sealed record Channel
{
    public required ChannelId Id { get; init; }

    public required SchoolId School { get; init; }

    /// <summary>Which connector reads it: "wordpress", "simulated"… The words of LABELS for <c>channel</c> where there is one.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>How often it is polled, 15 seconds to 24 hours.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Decide and report, but change nothing on the platform; what would be hidden goes to a person instead.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is done about comments that carry pictures, videos or files.</summary>
    public MediaRule Media { get; init; } = MediaRule.Ask;

    /// <summary>Connector settings as configured (keys of the connector's options class); secrets already resolved.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
