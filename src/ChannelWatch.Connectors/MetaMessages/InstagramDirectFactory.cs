using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Instagram;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Makes connectors to Instagram accounts' direct messages.</summary>
internal sealed class InstagramDirectFactory(IHttpClientFactory clients, ITokenStore tokens, TimeProvider clock) : IConnectorFactory
{
    public string Kind => "instagram-direct";

    public ConnectorProfile Profile { get; } = new()
    {
        Platform = "Instagram direct",
        Capabilities = ConnectorCapabilities.Reply | ConnectorCapabilities.Block | ConnectorCapabilities.ReadDirectMessages,
        Reads = "private messages to the account, with the account's answers",
        Limits =
        [
            "Nothing can be hidden or deleted for the other side.",
            "Meta shows the twenty newest messages of a conversation; what came before them between two polls is not seen.",
            "An answer can be sent for 24 hours after the other side's last message; later a person answers in the app.",
            "Automatic answers of the account count as answers unless they are named in AutomaticTexts.",
            "Blocking works by the facebook route only.",
        ],
        Cost = "free; calls are rationed, counted by Meta and obeyed",
        Retention = "Meta's terms: private messages are kept no longer than the school's purpose needs; delete on request",
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = ["Open the conversation in the Instagram app, signed in as the school.", "Press the name at the top and choose \"Restrict\", \"Report\" or \"Block\"."],
            [ConnectorCapabilities.Reply] = ["Open the conversation in the Instagram app, signed in as the school.", "Write the answer."],
            [ConnectorCapabilities.Block] = ["Open the conversation in the Instagram app, signed in as the school.", "Press the name at the top and choose \"Block\"."],
        },
    };

    public IReadOnlyList<ConnectorSetting> Settings => MessagesSettings.Instagram;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new MessagesSettings(channel, instagram: true);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new MessagesSettings(channel, instagram: true);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new MessagesConnector(clients.CreateClient(PlatformHttp.ClientName), options, Profile, InstagramFactory.Renewing, channel.Id, tokens, clock);
    }
}
