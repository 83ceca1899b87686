using ChannelWatch.Core.Channels;

namespace ChannelWatch.Benchmarks;

/// <summary>Seals nothing: no token is stored here.</summary>
internal sealed class OpenSeal : ITokenSeal
{
    public string? Seal(string secret) => secret;

    public string? Open(string sealedText) => sealedText;
}
