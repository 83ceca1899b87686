namespace ChannelWatch.Connectors.Facebook;

/// <summary>A list of things on the Page under which people write.</summary>
/// <param name="Edge">Its name in the Graph API.</param>
/// <param name="Setting">The setting that leaves it out; empty for the Page's own posts.</param>
internal sealed record FacebookListing(string Edge, string Setting)
{
    /// <summary>The Page's posts, visitors' posts, and posts elsewhere that tag the Page.</summary>
    public static readonly FacebookListing Feed = new("feed", "");
    public static readonly FacebookListing Reviews = new("ratings", "ReadReviews");
    public static readonly FacebookListing Reels = new("video_reels", "ReadReels");
    public static readonly FacebookListing Advertisements = new("ads_posts", "ReadAdvertisements");

    public bool IsReviews => this == Reviews;

    public bool IsVideos => this == Reels;

    public static IReadOnlyList<FacebookListing> Of(FacebookOptions options) =>
    [
        Feed,
        .. options.ReadReviews ? [Reviews] : Array.Empty<FacebookListing>(),
        .. options.ReadReels ? [Reels] : Array.Empty<FacebookListing>(),
        .. options.ReadAdvertisements ? [Advertisements] : Array.Empty<FacebookListing>(),
    ];
}
