using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Webhooks;

/// <summary>A validated address at which a platform may tell us that something was written.</summary>
internal sealed record Webhook(string Name, IWebhookPlatform Platform, WebhookKeys Keys, IReadOnlyList<ChannelId> Channels);
