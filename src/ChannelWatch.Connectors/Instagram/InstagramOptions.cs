using ChannelWatch.Connectors.Meta;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>Which Instagram account to read, by which of Meta's two routes, read from the channel's settings.</summary>
internal sealed record InstagramOptions
{
    public required string AccountId { get; init; }

    public required string Token { get; init; }

    /// <summary>True: signed in through Facebook and the linked Page; false: through Instagram itself.</summary>
    public required bool ThroughFacebook { get; init; }

    public MetaApplication? Application { get; init; }

    /// <summary>Reads pictures elsewhere in which the account is tagged; through Facebook only.</summary>
    public bool ReadTags { get; init; }

    public SweepOptions Sweep { get; init; } = new();

    public required Uri ApiRoot { get; init; }

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How the account is called in addresses: Instagram's own route knows only the signed-in one.</summary>
    public string Node => ThroughFacebook ? AccountId : "me";

    public static Uri PublicRoot(bool throughFacebook) => new(throughFacebook ? "https://graph.facebook.com/v26.0/" : "https://graph.instagram.com/v26.0/");

    public override string ToString() => $"InstagramOptions({AccountId})";
}
