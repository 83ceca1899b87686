using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ChannelWatch.Host.Links;

/// <summary>
/// Seals short texts a page hands out and expects back: the nonce of its forms and the message after a redirect. Bound to the link
/// they were handed out on and to a purpose, so that neither can be made up, carried to another page or kept for ever.
/// </summary>
internal sealed class TimedSeal(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtectionProvider _protection = protection.CreateProtector("ChannelWatch.Forms.v1");

    public string Seal(string purpose, string linkId, string text) =>
        _protection.CreateProtector(purpose).Protect(
            string.Create(CultureInfo.InvariantCulture, $"{linkId}\n{time.GetUtcNow().ToUnixTimeMilliseconds()}\n{text}"));

    /// <summary>The text and when it was sealed, or null when it is not ours, not of this link, or older than <paramref name="maxAge"/>.</summary>
    public (string Text, DateTimeOffset At)? Open(string purpose, string linkId, string? sealedText, TimeSpan maxAge)
    {
        if (string.IsNullOrEmpty(sealedText) || Unprotect(purpose, sealedText)?.Split('\n', 3) is not [var link, var when, var text])
        {
            return null;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(when, CultureInfo.InvariantCulture));
        return link == linkId && time.GetUtcNow() - at <= maxAge ? (text, at) : null;
    }

    private string? Unprotect(string purpose, string sealedText)
    {
        try
        {
            return _protection.CreateProtector(purpose).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
