namespace ChannelWatch.Core.Channels;

/// <summary>What is known of stored tokens without using them.</summary>
public interface ITokenRegister
{
    /// <summary>Channels whose stored token can no longer be decrypted: somebody has to sign in again, and is told so.</summary>
    Task<IReadOnlyList<ChannelId>> UnreadableAsync(CancellationToken cancellationToken);
}
