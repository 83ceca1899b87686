namespace ChannelWatch.Connectors.GoogleReviews;

/// <summary>Which place on Google to read the reviews of, and with which sign-in, read from the channel's settings.</summary>
internal sealed record GoogleReviewsOptions
{
    public static readonly Uri PublicRoot = new("https://mybusiness.googleapis.com/v4/");
    public static readonly Uri PublicSignIn = new("https://oauth2.googleapis.com/");

    public required string AccountId { get; init; }

    public required string LocationId { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string RefreshToken { get; init; }

    /// <summary>How far back every poll looks at least: an answer written on Google need not bring its review to the top.</summary>
    public TimeSpan EditWindow { get; init; } = TimeSpan.FromDays(30);

    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(90);

    public Uri ApiRoot { get; init; } = PublicRoot;

    public Uri SignInRoot { get; init; } = PublicSignIn;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"GoogleReviewsOptions({AccountId}, {LocationId})";

    /// <summary>Counted for the application, as the platform does.</summary>
    public PlatformRation Ration => new($"google-reviews:{ClientId}", GoogleReviewsFactory.Allowed.Budgets);
}
