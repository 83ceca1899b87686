using System.Collections.Concurrent;

namespace ChannelWatch.Connectors;

/// <summary>Makes each configured channel's connector on first use and keeps it.</summary>
internal sealed class ConfiguredConnectors(IEnumerable<IConnectorFactory> factories, SchoolDirectory schools) : IConnectors
{
    private readonly Dictionary<string, IConnectorFactory> _factories = factories.ToDictionary(factory => factory.Kind, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ChannelId, Lazy<IChannelConnector>> _made = new();

    public IChannelConnector For(ChannelId channel) => _made.GetOrAdd(channel, id => new Lazy<IChannelConnector>(() => Make(id))).Value;

    /// <summary>A channel people look at, or another system hands in, bears the name people know it by.</summary>
    public ConnectorProfile ProfileOf(ChannelId id)
    {
        var (factory, channel, _) = Find(id);
        return For(id) switch
        {
            IWatchedByHand { Watch: var watch } => factory.Profile with { Platform = watch.Platform },
            IHandedIn => factory.Profile with { Platform = channel.Name },
            _ => factory.Profile,
        };
    }

    private IChannelConnector Make(ChannelId id)
    {
        var (factory, channel, school) = Find(id);
        return factory.Create(channel, school);
    }

    private (IConnectorFactory Factory, Channel Channel, School School) Find(ChannelId id)
    {
        if (schools.OwnerOf(id) is not { } school || school.FindChannel(id) is not { } channel)
        {
            throw new KeyNotFoundException($"No channel '{id}' is configured.");
        }

        return _factories.TryGetValue(channel.Kind, out var factory)
            ? (factory, channel, school)
            : throw new KeyNotFoundException($"Channel '{id}' is of kind '{channel.Kind}', which no connector serves; known: {string.Join(", ", _factories.Keys.Order(StringComparer.Ordinal))}.");
    }
}
