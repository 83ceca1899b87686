namespace ChannelWatch.Connectors.Flickr;

/// <summary>Which Flickr account to read and with which sign-in, read from the channel's settings.</summary>
internal sealed record FlickrOptions
{
    public static readonly Uri PublicRoot = new("https://api.flickr.com/services/");

    /// <summary>The account's number, such as 12345678@N00.</summary>
    public required string UserId { get; init; }

    public required string ApiKey { get; init; }

    public required string ApiSecret { get; init; }

    public required string Token { get; init; }

    public required string TokenSecret { get; init; }

    /// <summary>How far back every poll looks for deletions.</summary>
    public TimeSpan EditWindow { get; init; } = TimeSpan.FromDays(3);

    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(14);

    public Uri ApiRoot { get; init; } = PublicRoot;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"FlickrOptions({UserId})";

    /// <summary>Counted for the application, as the platform does.</summary>
    public PlatformRation Ration => new($"flickr:{ApiKey}", FlickrFactory.Allowed.Budgets);
}
