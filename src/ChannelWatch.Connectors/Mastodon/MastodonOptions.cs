namespace ChannelWatch.Connectors.Mastodon;

/// <summary>How to reach one Mastodon account and how far back to look.</summary>
internal sealed record MastodonOptions
{
    /// <summary>The server the account is on, ending in a slash.</summary>
    public required Uri Server { get; init; }

    public required string AccessToken { get; init; }

    /// <summary>How far back the very first read looks.</summary>
    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(14);

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
