using ChannelWatch.Connectors;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Wiring;

/// <summary>The platforms this program knows, for validating a configuration before anything is built on it.</summary>
internal static class ConnectorFactories
{
    public static IReadOnlyList<IConnectorFactory> All() => [.. Known().GetServices<IConnectorFactory>()];

    /// <summary>The platforms that can tell us when something was written.</summary>
    public static IReadOnlyList<IWebhookPlatform> Webhooks() => [.. Known().GetServices<IWebhookPlatform>()];

    // Only the factories' words are used; what they hold is idle until a connector is made.
    private static ServiceProvider Known() =>
        new ServiceCollection().AddLogging().AddConnectors().AddSingleton<ITokenStore, NoTokens>().AddSingleton<IPlatformBudget, InProcessBudget>().BuildServiceProvider();

    /// <summary>Stands where a store would be: validating a configuration signs nobody in.</summary>
    private sealed class NoTokens : ITokenStore
    {
        public Task<PlatformToken?> ReadAsync(ChannelId channel, CancellationToken cancellationToken) => Task.FromResult<PlatformToken?>(null);

        public Task WriteAsync(ChannelId channel, PlatformToken token, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Connectors made for validation only are never used.");
    }
}
