using System.Text;
using System.Text.Json;

namespace ChannelWatch.Connectors.Webhooks;

/// <summary>LinkedIn: a challenge code answered every two hours, and a signature over a prefix and the body.</summary>
internal sealed class LinkedInWebhook : IWebhookPlatform
{
    private const int LongestCode = 200;
    private static readonly byte[] Prefix = Encoding.ASCII.GetBytes("hmacsha256=");

    public string Name => "linkedin";

    public IReadOnlyList<string> Kinds { get; } = ["linkedin"];

    public WebhookAnswer? Prove(IReadOnlyDictionary<string, string> query, WebhookKeys keys) =>
        query.GetValueOrDefault("challengeCode") is { Length: > 0 and <= LongestCode } code
            ? new WebhookAnswer("application/json", JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["challengeCode"] = code,
                ["challengeResponse"] = Convert.ToHexStringLower(Signature.Of(keys.Secret, Encoding.UTF8.GetBytes(code))),
            }))
            : null;

    public bool IsSigned(Func<string, string?> header, ReadOnlySpan<byte> body, WebhookKeys keys)
    {
        var given = header("X-LI-Signature");
        var signed = Signature.FromHex(given, "hmacsha256=") ?? Signature.FromHex(given, "");
        return Signature.Fits(Signature.Of(keys.Secret, [.. Prefix, .. body]), signed);
    }
}
