namespace ChannelWatch.Core.Channels;

/// <summary>Encrypts tokens at rest with the installation's own keys, which are kept apart from the record.</summary>
public interface ITokenSeal
{
    /// <returns>The sealed text, or null when the keys cannot be used.</returns>
    string? Seal(string secret);

    /// <returns>What was sealed, or null when it was sealed with other keys, was changed, or the keys cannot be read.</returns>
    string? Open(string sealedText);
}
