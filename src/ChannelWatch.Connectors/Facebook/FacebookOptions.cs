using ChannelWatch.Connectors.Meta;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Which Facebook Page to read and how far back to look, read from the channel's settings.</summary>
internal sealed record FacebookOptions
{
    public static readonly Uri PublicRoot = new("https://graph.facebook.com/v26.0/");

    public required string PageId { get; init; }

    public required string PageToken { get; init; }

    /// <summary>With which the token can be examined.</summary>
    public MetaApplication? Application { get; init; }

    /// <summary>Accounts of people who answer for the school under their own names.</summary>
    public IReadOnlyList<string> StaffIds { get; init; } = [];

    public bool ReadReviews { get; init; } = true;

    public bool ReadReels { get; init; } = true;

    public bool ReadAdvertisements { get; init; }

    public SweepOptions Sweep { get; init; } = new();

    public Uri ApiRoot { get; init; } = PublicRoot;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public override string ToString() => $"FacebookOptions({PageId})";
}
