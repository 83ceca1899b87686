using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ChannelWatch.Connectors.Http;

/// <summary>A whole answer of a platform, read within bounds and detached from its connection.</summary>
internal sealed class PlatformAnswer(HttpStatusCode status, string? mediaType, byte[] body, IReadOnlyDictionary<string, string> headers, TimeSpan? retryAfter)
{
    public int Status { get; } = (int)status;

    public string? MediaType { get; } = mediaType;

    /// <summary>How long the platform asked us to wait, when it did.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>A header's value, or null; single-valued headers only.</summary>
    public string? Header(string name) => headers.GetValueOrDefault(name);

    /// <summary>The body as it came, for answers that are not JSON.</summary>
    public byte[] Body => body;

    public bool LooksLikeHtml => MediaType is "text/html" or "application/xhtml+xml";

    /// <summary>The body as JSON, or null when it is anything else; the caller decides what that means.</summary>
    public JsonElement? TryJson()
    {
        if (LooksLikeHtml)
        {
            return null;
        }

        try
        {
            // Sites with broken text encode it as broken UTF-8, which must cost a letter and not the channel: then through a string.
            return Utf8.IsValid(body) ? JsonElement.Parse(WithoutMark(body)) : JsonElement.Parse(Encoding.UTF8.GetString(body).TrimStart('\uFEFF'));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body[3..] : body;

    /// <summary>The body as JSON.</summary>
    /// <exception cref="ChannelException"><see cref="ChannelFailure.NotTheApi"/> when it is not.</exception>
    public JsonElement Json() => TryJson() ?? throw new ChannelException(
        ChannelFailure.NotTheApi,
        LooksLikeHtml
            ? $"The answer ({Status}) was a web page, not JSON: the address is wrong, or a maintenance page, firewall or cache answers in the site's place."
            : $"The answer ({Status}, {body.Length} bytes) was not complete JSON: it was cut off, or something on the way changed it.");
}
