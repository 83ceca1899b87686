namespace ChannelWatch.Core.Channels;

/// <summary>How one platform signs what it sends to us unasked. A signed message only makes us read sooner: nothing in it is believed.</summary>
public interface IWebhookPlatform
{
    /// <summary>The word used in configuration, lower case: "meta".</summary>
    string Name { get; }

    /// <summary>Kinds of channel it may speak of.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>The answer that proves to the platform that the address is ours; null when the question is not the platform's or does not fit our secrets.</summary>
    /// <param name="query">Values of the question by name.</param>
    /// <param name="keys">As configured.</param>
    WebhookAnswer? Prove(IReadOnlyDictionary<string, string> query, WebhookKeys keys);

    /// <summary>Whether a message was signed by the platform, compared in constant time.</summary>
    /// <param name="header">A header's value, or null.</param>
    /// <param name="body">As received.</param>
    /// <param name="keys">As configured.</param>
    bool IsSigned(Func<string, string?> header, ReadOnlySpan<byte> body, WebhookKeys keys);
}
