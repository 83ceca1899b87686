namespace ChannelWatch.Connectors.Reddit;

/// <summary>Which subreddit is watched, and the moderator's account that does it.</summary>
internal sealed record RedditOptions
{
    public static readonly Uri PublicRoot = new("https://oauth.reddit.com/");
    public static readonly Uri PublicSignIn = new("https://www.reddit.com/api/v1/");

    /// <summary>The community's name, without r/.</summary>
    public required string Subreddit { get; init; }

    /// <summary>The account that moderates it for the school, without u/.</summary>
    public required string Account { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string RefreshToken { get; init; }

    /// <summary>How long a blocked writer stays out; 0 is for ever.</summary>
    public int BanDays { get; init; }

    /// <summary>How far back every read looks for edits.</summary>
    public TimeSpan EditWindow { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How far back the very first read looks.</summary>
    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(14);

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Ends in a slash.</summary>
    public required Uri ApiRoot { get; init; }

    public required Uri SignInRoot { get; init; }

    public override string ToString() => $"RedditOptions({Subreddit})";

    /// <summary>Counted for the application, as the platform does.</summary>
    public PlatformRation Ration => new($"reddit:{ClientId}", RedditFactory.Allowed.Budgets);
}
