namespace ChannelWatch.Core.Channels;

/// <summary>What signs a channel in: an access token with what is needed to renew it. Secret; never logged or printed.</summary>
/// <param name="Access">The access token.</param>
/// <param name="Refresh">The refresh token, where the platform gives one.</param>
/// <param name="ExpiresAt">When <paramref name="Access"/> stops working; null when unknown or never.</param>
/// <param name="RefreshExpiresAt">When <paramref name="Refresh"/> stops working, and a person must sign in again; null when unknown or never.</param>
/// <param name="Origin">
/// Fingerprint of the configured token this one descends from: when the school configures another one, that one counts and this is forgotten.
/// </param>
public sealed record PlatformToken(string Access, string? Refresh, DateTimeOffset? ExpiresAt, DateTimeOffset? RefreshExpiresAt, string Origin)
{
    public override string ToString() => $"PlatformToken(expires {ExpiresAt:u})";
}
