namespace ChannelWatch.Connectors.YouTube;

/// <summary>Which YouTube channel to read and with which sign-in, read from the channel's settings.</summary>
internal sealed record YouTubeOptions
{
    public static readonly Uri PublicRoot = new("https://www.googleapis.com/youtube/v3/");
    public static readonly Uri PublicSignIn = new("https://oauth2.googleapis.com/");

    private const int ReadingPercent = 80;

    public required string ChannelId { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string RefreshToken { get; init; }

    /// <summary>The school has agreed to hiding, deleting and answering by this program, as YouTube's policies ask.</summary>
    public bool MayAct { get; init; }

    /// <summary>Our share of the project's units in a day.</summary>
    public int DailyUnits { get; init; } = 9000;

    public TimeSpan EditWindow { get; init; } = TimeSpan.FromDays(3);

    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(14);

    public Uri ApiRoot { get; init; } = PublicRoot;

    public Uri SignInRoot { get; init; } = PublicSignIn;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"YouTubeOptions({ChannelId})";

    /// <summary>What reading may spend: never the last fifth of the day's units, so that something can still be hidden in the evening.</summary>
    public PlatformRation Ration => new($"youtube:{ClientId}", [new BudgetRule("units for reading", DailyUnits * ReadingPercent / 100, TimeSpan.FromDays(1))]);
}
