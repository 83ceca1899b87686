using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>Which Tumblr blog to read and with which sign-in, read from the channel's settings.</summary>
internal sealed record TumblrOptions
{
    public static readonly Uri PublicRoot = new("https://api.tumblr.com/v2/");

    /// <summary>The blog's short name, without ".tumblr.com".</summary>
    public required string Blog { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string RefreshToken { get; init; }

    public SweepOptions Sweep { get; init; } = new();

    public Uri ApiRoot { get; init; } = PublicRoot;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"TumblrOptions({Blog})";

    /// <summary>Counted for the application, as the platform does.</summary>
    public PlatformRation Ration => new($"tumblr:{ClientId}", TumblrFactory.Allowed.Budgets);
}
