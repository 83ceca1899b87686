using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Makes connectors to WordPress sites.</summary>
internal sealed class WordPressFactory(IHttpClientFactory clients, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "WordPress",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Remove | ConnectorCapabilities.UndoRemove
            | ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "comments and replies under pages and posts, in every status",
        HiddenMeans = "nobody but the site's editors; a commenter who is signed in may see it marked as awaiting moderation",
        Limits = ["Blocking a commenter is done in WordPress itself (Settings, Discussion, Disallowed Comment Keys)."],
        Cost = "free",
        Retention = "the school's own site: only the school's own retention rules",
    };

    public string Kind => "wordpress";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => WordPressSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new WordPressSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new WordPressSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new WordPressConnector(clients.CreateClient(PlatformHttp.ClientName), options, clock);
    }
}
