namespace ChannelWatch.Core.Channels;

/// <summary>What proves to a platform that an address is ours.</summary>
public sealed record WebhookAnswer(string MediaType, string Body);
