using System.Text;
using System.Text.Json;

namespace ChannelWatch.Connectors.Webhooks;

/// <summary>X: a challenge-response check with the consumer secret, asked again and again, and a signature over the body.</summary>
internal sealed class XWebhook : IWebhookPlatform
{
    private const int LongestToken = 500;

    public string Name => "x";

    public IReadOnlyList<string> Kinds { get; } = ["x"];

    public WebhookAnswer? Prove(IReadOnlyDictionary<string, string> query, WebhookKeys keys) =>
        query.GetValueOrDefault("crc_token") is { Length: > 0 and <= LongestToken } token
            ? new WebhookAnswer("application/json", JsonSerializer.Serialize(new Dictionary<string, string>
            {
                ["response_token"] = $"sha256={Convert.ToBase64String(Signature.Of(keys.Secret, Encoding.UTF8.GetBytes(token)))}",
            }))
            : null;

    public bool IsSigned(Func<string, string?> header, ReadOnlySpan<byte> body, WebhookKeys keys) =>
        Signature.Fits(Signature.Of(keys.Secret, body), Signature.FromBase64(header("x-twitter-webhooks-signature"), "sha256="));
}
