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

    public static IChannelConnector WordPress(IReadOnlyDictionary<string, string> settings, TimeProvider clock)
    {
        var channel = Some.Channel(kind: "wordpress") with { Settings = settings };
        var factory = new WordPressFactory(new Clients(), clock);
        Assert.Empty(factory.Validate(channel));
        return factory.Create(channel, Some.School(channel));
    }

    private sealed class Clients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(PlatformHttp.NewHandler()) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
