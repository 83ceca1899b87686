namespace ChannelWatch.Core.Channels;

/// <summary>Keeps renewed tokens, encrypted, across restarts; one for each channel. Configured tokens stay in the configuration.</summary>
public interface ITokenStore
{
    /// <returns>The stored token, or null when there is none or it can no longer be decrypted (then the configured one counts).</returns>
    Task<PlatformToken?> ReadAsync(ChannelId channel, CancellationToken cancellationToken);

    /// <summary>Stores durably, before the new token is first used: a refresh token that was used up must not be lost in a crash.</summary>
    Task WriteAsync(ChannelId channel, PlatformToken token, CancellationToken cancellationToken);
}
