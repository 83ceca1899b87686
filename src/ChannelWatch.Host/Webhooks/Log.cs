namespace ChannelWatch.Host.Webhooks;

/// <summary>What webhooks tell the log; nothing of what was sent.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 4101, Level = LogLevel.Debug, Message = "Took a signed message at webhook {Webhook}")]
    public static partial void WebhookTaken(this ILogger logger, string webhook);

    [LoggerMessage(EventId = 4102, Level = LogLevel.Warning, Message = "Refused a message at webhook {Webhook}: its signature does not fit the configured secret")]
    public static partial void WebhookRefused(this ILogger logger, string webhook);
}
