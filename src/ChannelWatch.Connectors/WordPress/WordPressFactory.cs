using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Makes connectors to WordPress sites.</summary>
internal sealed class WordPressFactory(IHttpClientFactory clients, TimeProvider clock) : IConnectorFactory
{
    public string Kind => "wordpress";

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
        var options = settings.Read() ?? throw new ArgumentException($"Channel '{channel.Id}' has settings that do not validate: {string.Join("; ", settings.Problems)}", nameof(channel));
        return new WordPressConnector(clients.CreateClient(PlatformHttp.ClientName), options, clock);
    }
}
