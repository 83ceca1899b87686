using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Rss;

/// <summary>Makes watchers of RSS and Atom feeds.</summary>
internal sealed class RssFactory(IHttpClientFactory clients, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "RSS or Atom feed",
        Capabilities = ConnectorCapabilities.DetectEdits,
        Reads = "entries of a feed: public mentions of the school (Google Alerts and the like), or comments on its own pages",
        Limits =
        [
            "A feed is read-only: nothing can be hidden, answered or blocked through it.",
            "A feed shows its latest 10 to 20 entries only: a busy one polled rarely loses some.",
            "Google Alerts promise neither completeness nor speed.",
            "An entry that is gone from a feed may still stand on the page, so that nothing is concluded from its absence.",
        ],
        Cost = "free",
        Retention = "the publisher's; keep short extracts only",
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] =
            [
                "Open the page by the link.",
                "Use the site's own way to report it, or write to its owner (the address is usually under \"Contact\"), quoting the school's policy.",
                "For a forum or social network, report it to the platform; for a threat or a child at risk, call the police first.",
            ],
        },
    };

    public string Kind => "rss";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => RssSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new RssSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new RssSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new RssConnector(new PlatformClient(clients.CreateClient(PlatformHttp.ClientName), options.RequestTimeout, clock), options, clock);
    }
}
