using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ChannelWatch.Connectors.Http;

/// <summary>Signs a request by OAuth 1.0a (RFC 5849, HMAC-SHA1), which older platforms still ask for.</summary>
internal static class OAuth1Signature
{
    /// <summary>The value of <c>oauth_signature</c>.</summary>
    /// <param name="method">"GET".</param>
    /// <param name="address">Without its query.</param>
    /// <param name="parameters">Everything in the query, in the form and of the protocol itself; in any order.</param>
    /// <param name="clientSecret">The application's.</param>
    /// <param name="tokenSecret">The account's.</param>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The protocol names HMAC-SHA1, and the platform takes no other.")]
    public static string Of(string method, Uri address, IEnumerable<KeyValuePair<string, string>> parameters, string clientSecret, string tokenSecret)
    {
        var sorted = parameters.Select(pair => (Key: Uri.EscapeDataString(pair.Key), Value: Uri.EscapeDataString(pair.Value)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        var signed = $"{method}&{Uri.EscapeDataString(address.GetLeftPart(UriPartial.Path))}&{Uri.EscapeDataString(string.Join('&', sorted))}";
        var key = $"{Uri.EscapeDataString(clientSecret)}&{Uri.EscapeDataString(tokenSecret)}";
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(signed)));
    }
}
