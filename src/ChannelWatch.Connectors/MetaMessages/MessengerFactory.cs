using ChannelWatch.Connectors.Facebook;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Makes connectors to Pages' Messenger conversations.</summary>
internal sealed class MessengerFactory(IHttpClientFactory clients, ITokenStore tokens, TimeProvider clock) : IConnectorFactory
{
    public string Kind => "messenger";

    public ConnectorProfile Profile { get; } = new()
    {
        Platform = "Facebook Messenger",
        Capabilities = ConnectorCapabilities.Reply | ConnectorCapabilities.Block | ConnectorCapabilities.ReadDirectMessages,
        Reads = "private messages to the Page, with the Page's answers",
        Limits =
        [
            "Nothing can be hidden or deleted for the other side.",
            "Meta shows the twenty newest messages of a conversation; what came before them between two polls is not seen.",
            "An answer can be sent for 24 hours after the other side's last message; later a person answers in the inbox.",
            "Automatic answers of the Page count as answers unless they are named in AutomaticTexts.",
            "Message requests that nobody opened for 30 days are not shown to us.",
        ],
        Cost = "free; calls are rationed by how many people write, counted by Meta and obeyed",
        Retention = "Meta's terms: private messages are kept no longer than the school's purpose needs; delete on request",
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = ["Open the Page's inbox (business.facebook.com, Inbox).", "Open the conversation, press the three dots and choose \"Move to spam\" or \"Block\"."],
            [ConnectorCapabilities.Reply] = ["Open the Page's inbox (business.facebook.com, Inbox).", "Open the conversation and write the answer."],
            [ConnectorCapabilities.Block] = ["Open the Page's inbox (business.facebook.com, Inbox).", "Open the conversation, press the three dots and choose \"Block\"."],
        },
    };

    public IReadOnlyList<ConnectorSetting> Settings => MessagesSettings.Messenger;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new MessagesSettings(channel, instagram: false);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new MessagesSettings(channel, instagram: false);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new MessagesConnector(clients.CreateClient(PlatformHttp.ClientName), options, Profile, FacebookFactory.Renewing, channel.Id, tokens, clock);
    }
}
