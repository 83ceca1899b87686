using ChannelWatch.Connectors;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Wiring;

/// <summary>The platforms this program knows, for validating a configuration before anything is built on it.</summary>
internal static class ConnectorFactories
{
    public static IReadOnlyList<IConnectorFactory> All()
    {
        // Only the factories' words are used; what they hold is idle until a connector is made.
        var services = new ServiceCollection().AddLogging().AddConnectors().BuildServiceProvider();
        return [.. services.GetServices<IConnectorFactory>()];
    }
}
