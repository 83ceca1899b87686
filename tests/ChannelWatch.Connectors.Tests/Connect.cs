using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.WordPress;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests;

/// <summary>Makes connectors the way the program does, for a stand-in or a real server.</summary>
internal static class Connect
{
    public static IChannelConnector WordPress(WordPressStandIn site, TimeProvider clock, params (string Key, string Value)[] changes)
    {
        var settings = site.Settings;
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        return WordPress(settings, clock);
    }

    public static IChannelConnector WordPress(IReadOnlyDictionary<string, string> settings, TimeProvider clock) => With(new WordPressFactory(Clients, clock), settings);

    /// <summary>A connector of any kind, its settings validated, with changes to them.</summary>
    public static IChannelConnector With(IConnectorFactory factory, IReadOnlyDictionary<string, string> settings, params (string Key, string Value)[] changes)
    {
        var changed = settings.ToDictionary();
        foreach (var (key, value) in changes)
        {
            changed[key] = value;
        }

        var channel = Some.Channel(kind: factory.Kind) with { Settings = changed };
        Assert.Empty(factory.Validate(channel));
        return factory.Create(channel, Some.School(channel));
    }

    public static IHttpClientFactory Clients { get; } = new FreshClients();

    private sealed class FreshClients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(PlatformHttp.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
