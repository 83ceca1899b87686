namespace ChannelWatch.Core.Channels;

/// <summary>What a platform and we know of each other. Secret; never logged or printed.</summary>
/// <param name="Secret">The application's secret, with which the platform signs.</param>
/// <param name="VerifyToken">A word agreed on for the first question, where the platform has one.</param>
public sealed record WebhookKeys(string Secret, string? VerifyToken)
{
    public override string ToString() => "WebhookKeys";
}
