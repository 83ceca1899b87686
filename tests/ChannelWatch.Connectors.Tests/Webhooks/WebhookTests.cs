using System.Security.Cryptography;
using System.Text;
using ChannelWatch.Connectors.Webhooks;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Connectors.Tests.Webhooks;

/// <summary>Only who knows the secret can make us read.</summary>
public sealed class WebhookTests
{
    private static readonly WebhookKeys Keys = new("app-secret-of-the-school", "agreed-word");
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"object":"page","entry":[]}""");

    public static TheoryData<string> Platforms => ["meta", "x", "linkedin"];

    [Theory]
    [MemberData(nameof(Platforms))]
    public void A_message_signed_with_the_secret_is_taken(string name) =>
        Assert.True(Platform(name).IsSigned(header => header == HeaderOf(name) ? SignatureOf(name, Keys.Secret, Body) : null, Body, Keys));

    [Theory]
    [MemberData(nameof(Platforms))]
    public void A_message_changed_by_one_byte_is_refused(string name)
    {
        byte[] changed = [.. Body[..^1], (byte)' '];

        Assert.False(Platform(name).IsSigned(_ => SignatureOf(name, Keys.Secret, Body), changed, Keys));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void A_message_signed_with_another_secret_is_refused(string name) =>
        Assert.False(Platform(name).IsSigned(_ => SignatureOf(name, "another secret", Body), Body, Keys));

    [Theory]
    [MemberData(nameof(Platforms))]
    public void A_message_without_a_readable_signature_is_refused(string name)
    {
        var odd = new[] { null, "", "sha256=", "hmacsha256=", "sha1=00", $"sha256={new string('z', 64)}", $"sha256={new string('A', 4000)}", "sha256=!!!!", SignatureOf(name, Keys.Secret, Body)[..^1] };

        Assert.DoesNotContain(odd, signature => Platform(name).IsSigned(_ => signature, Body, Keys));
    }

    [Fact]
    public void Meta_gets_its_challenge_back_only_with_the_agreed_word()
    {
        var asked = new Dictionary<string, string> { ["hub.mode"] = "subscribe", ["hub.verify_token"] = "agreed-word", ["hub.challenge"] = "1158201444" };

        Assert.Equal(new WebhookAnswer("text/plain", "1158201444"), Platform("meta").Prove(asked, Keys));
        Assert.Null(Platform("meta").Prove(new Dictionary<string, string>(asked) { ["hub.verify_token"] = "agreed-worD" }, Keys));
        Assert.Null(Platform("meta").Prove(asked, Keys with { VerifyToken = null }));
        Assert.Null(Platform("meta").Prove(new Dictionary<string, string>(asked) { ["hub.challenge"] = "<script>" }, Keys));
    }

    [Fact]
    public void X_gets_its_token_signed_in_base64()
    {
        var answer = Platform("x").Prove(new Dictionary<string, string> { ["crc_token"] = "challenge" }, new WebhookKeys("secret", null));

        Assert.Equal($$"""{"response_token":"sha256={{Convert.ToBase64String(Hmac("secret", "challenge"u8))}}"}""", answer!.Body.Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public void LinkedIn_gets_its_code_signed_in_hexadecimal()
    {
        var answer = Platform("linkedin").Prove(new Dictionary<string, string> { ["challengeCode"] = "890e4665" }, new WebhookKeys("secret", null));

        Assert.Equal($$"""{"challengeCode":"890e4665","challengeResponse":"{{Convert.ToHexStringLower(Hmac("secret", "890e4665"u8))}}"}""", answer!.Body);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void A_question_that_is_not_the_platforms_gets_no_answer(string name) =>
        Assert.Null(Platform(name).Prove(new Dictionary<string, string> { ["q"] = "anything" }, Keys));

    private static IWebhookPlatform Platform(string name) => new IWebhookPlatform[] { new MetaWebhook(), new XWebhook(), new LinkedInWebhook() }.Single(platform => platform.Name == name);

    private static string HeaderOf(string name) => name switch { "meta" => "X-Hub-Signature-256", "x" => "x-twitter-webhooks-signature", _ => "X-LI-Signature" };

    private static string SignatureOf(string name, string secret, byte[] body) => name switch
    {
        "meta" => $"sha256={Convert.ToHexStringLower(Hmac(secret, body))}",
        "x" => $"sha256={Convert.ToBase64String(Hmac(secret, body))}",
        _ => Convert.ToHexStringLower(Hmac(secret, [.. Encoding.ASCII.GetBytes("hmacsha256="), .. body])),
    };

    private static byte[] Hmac(string secret, ReadOnlySpan<byte> message) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message);
}
