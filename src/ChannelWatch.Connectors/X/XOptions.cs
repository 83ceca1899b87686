namespace ChannelWatch.Connectors.X;

/// <summary>Which X account to read, with which sign-in and for how much money, read from the channel's settings.</summary>
internal sealed record XOptions
{
    public static readonly Uri PublicRoot = new("https://api.x.com/2/");

    public required string UserId { get; init; }

    /// <summary>Without the @.</summary>
    public required string Handle { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Empty for a public client.</summary>
    public string ClientSecret { get; init; } = "";

    public required string RefreshToken { get; init; }

    /// <summary>Looks for replies and mentions by search too, which costs five times as much a post and finds what the list of mentions leaves out.</summary>
    public bool Search { get; init; } = true;

    /// <summary>The most that may be spent in any thirty days.</summary>
    public int DollarsAMonth { get; init; } = 20;

    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(2);

    public Uri ApiRoot { get; init; } = PublicRoot;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"XOptions({UserId})";

    /// <summary>The month's money, less one page: what a call costs is known only when it is answered.</summary>
    public PlatformRation Ration => new($"x:{ClientId}", [new BudgetRule("thousandths of a dollar", (DollarsAMonth * 1000) - (XApi.PageSize * XPurse.Read), TimeSpan.FromDays(30))]);
}
