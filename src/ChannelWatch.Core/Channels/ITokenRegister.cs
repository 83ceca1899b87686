namespace ChannelWatch.Core.Channels;

/// <summary>What is known of stored tokens without using them.</summary>
public interface ITokenRegister
{
    /// <summary>Channels whose stored token can no longer be decrypted: somebody has to sign in again, and is told so.</summary>
    Task<IReadOnlyList<ChannelId>> UnreadableAsync(CancellationToken cancellationToken);

    /// <summary>How long the channel stays signed in, as last asked; null when it was never asked.</summary>
    Task<TokenNote?> ReadNoteAsync(ChannelId channel, CancellationToken cancellationToken);

    Task WriteNoteAsync(ChannelId channel, TokenNote note, CancellationToken cancellationToken);
}
