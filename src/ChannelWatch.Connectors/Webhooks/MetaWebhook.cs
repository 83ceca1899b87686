namespace ChannelWatch.Connectors.Webhooks;

/// <summary>Facebook, Instagram, Messenger and Threads: X-Hub-Signature-256 over the body, and a challenge echoed to whoever knows our word.</summary>
internal sealed class MetaWebhook : IWebhookPlatform
{
    private const int LongestChallenge = 200;

    public string Name => "meta";

    public IReadOnlyList<string> Kinds { get; } = ["facebook", "instagram", "messenger", "instagram-direct", "threads"];

    public WebhookAnswer? Prove(IReadOnlyDictionary<string, string> query, WebhookKeys keys) =>
        query.GetValueOrDefault("hub.mode") == "subscribe"
        && keys.VerifyToken is { Length: > 0 } word
        && Signature.Same(word, query.GetValueOrDefault("hub.verify_token") ?? "")
        && query.GetValueOrDefault("hub.challenge") is { Length: > 0 and <= LongestChallenge } challenge
        && challenge.All(char.IsAsciiLetterOrDigit)
            ? new WebhookAnswer("text/plain", challenge)
            : null;

    public bool IsSigned(Func<string, string?> header, ReadOnlySpan<byte> body, WebhookKeys keys) =>
        Signature.Fits(Signature.Of(keys.Secret, body), Signature.FromHex(header("X-Hub-Signature-256"), "sha256="));
}
