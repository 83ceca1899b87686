using System.Security.Cryptography;
using ChannelWatch.Core.Channels;
using Microsoft.AspNetCore.DataProtection;

namespace ChannelWatch.Host.Security;

/// <summary>Encrypts platform tokens with the installation's key ring, as its links are.</summary>
internal sealed class TokenSeal(IDataProtectionProvider protection) : ITokenSeal
{
    private readonly IDataProtector _protector = protection.CreateProtector("ChannelWatch.PlatformTokens.v1");

    public string? Seal(string secret) => Try(_protector.Protect, secret);

    public string? Open(string sealedText) => Try(_protector.Unprotect, sealedText);

    // The framework reports an unreadable or damaged key ring as a cryptographic failure too.
    private static string? Try(Func<string, string> work, string text)
    {
        try
        {
            return work(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
