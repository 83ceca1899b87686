namespace ChannelWatch.Connectors.Bluesky;

/// <summary>How to sign in to one Bluesky account, what to search for and how far back to look.</summary>
internal sealed record BlueskyOptions
{
    public static readonly Uri PublicService = new("https://bsky.social/");

    /// <summary>Where the account signs in, ending in a slash.</summary>
    public required Uri Service { get; init; }

    /// <summary>The account's name, without @.</summary>
    public required string Handle { get; init; }

    public required string AppPassword { get; init; }

    /// <summary>Words searched for in all of Bluesky (R5).</summary>
    public IReadOnlyList<string> Search { get; init; } = [];

    /// <summary>How far back the very first read looks.</summary>
    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(14);

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"BlueskyOptions({Handle})";
}
