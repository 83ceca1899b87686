using System.Security.Cryptography;
using System.Text;

namespace ChannelWatch.Connectors.Webhooks;

/// <summary>HMAC-SHA256 as the platforms use it, compared without telling by the time taken how much fitted.</summary>
internal static class Signature
{
    public static byte[] Of(string secret, ReadOnlySpan<byte> message) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message);

    public static bool Fits(byte[] expected, byte[]? given) => given is not null && CryptographicOperations.FixedTimeEquals(expected, given);

    /// <summary>Both are hashed first, so that not even the length shows.</summary>
    public static bool Same(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));

    /// <summary>The bytes behind "sha256=…" in hexadecimal; null when it is none.</summary>
    public static byte[]? FromHex(string? text, string prefix)
    {
        var digits = text is not null && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : null;
        return digits is { Length: 64 } && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }

    public static byte[]? FromBase64(string? text, string prefix)
    {
        var bytes = new byte[64];
        return text is { Length: < 100 } && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(text[prefix.Length..], bytes, out var length) ? bytes[..length] : null;
    }
}
