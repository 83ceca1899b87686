using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Which LinkedIn Page to read and with which sign-in, read from the channel's settings.</summary>
internal sealed record LinkedInOptions
{
    public static readonly Uri PublicRoot = new("https://api.linkedin.com/rest/");
    public static readonly Uri PublicSignIn = new("https://www.linkedin.com/oauth/v2/");

    /// <summary>The version this connector was written for.</summary>
    public const string KnownVersion = "202607";

    public required string OrganizationId { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>Renews itself for a year; only for applications LinkedIn has approved for it. Empty: <see cref="AccessToken"/> it is.</summary>
    public required string RefreshToken { get; init; }

    /// <summary>Works for 60 days, then a person makes another.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The month of the API's version, which LinkedIn switches off about a year later.</summary>
    public string Version { get; init; } = KnownVersion;

    /// <summary>The school wants deleting tried through the API on a person's decision, although LinkedIn does not say that a Page may.</summary>
    public bool MayDelete { get; init; }

    /// <summary>Asks LinkedIn what happened to the Page: comments under old posts, and posts elsewhere that mention it.</summary>
    public bool Notifications { get; init; } = true;

    public int CallsADay { get; init; } = 450;

    public SweepOptions Sweep { get; init; } = new();

    public Uri ApiRoot { get; init; } = PublicRoot;

    public Uri SignInRoot { get; init; } = PublicSignIn;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The Page as LinkedIn names it.</summary>
    public string Page => $"urn:li:organization:{OrganizationId}";

    public override string ToString() => $"LinkedInOptions({OrganizationId})";

    /// <summary>Counted for the application, as LinkedIn does.</summary>
    public PlatformRation Ration => new($"linkedin:{ClientId}", [new BudgetRule("calls", CallsADay, TimeSpan.FromDays(1))]);
}
