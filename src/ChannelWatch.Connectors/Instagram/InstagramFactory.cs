using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>Makes connectors to Instagram professional accounts.</summary>
internal sealed class InstagramFactory(IHttpClientFactory clients, ITokenStore tokens, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Instagram",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Remove | ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "comments and replies on the account's posts and reels; if wished, posts elsewhere that tag the account (facebook route)",
        HiddenMeans = "the writer; everybody else no longer",
        Limits =
        [
            "A deleted comment cannot be brought back.",
            "A hidden comment cannot be answered; show it first.",
            "Comments by accounts the school has restricted are not shown to us until approved in the app; nor are comments during live video once it is over, and comments on advertisements that are no posts.",
            "Blocking a commenter is done in the Instagram app.",
            "Stories have no comments; answers to them are direct messages (channel kind instagram-direct).",
        ],
        Cost = "free; calls are rationed by how often the account is seen, counted by Meta and obeyed",
        Retention = "Meta's terms: keep what is needed for the purpose, delete on request; hand data to a cloud classifier only under a service provider's agreement",
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = ["Open the link to the post in the Instagram app, signed in as the school.", "Find the comment and press and hold it (or swipe it to the left).", "Choose \"Hide\" or, if need be, the bin."],
            [ConnectorCapabilities.Remove] = ["Open the link to the post in the Instagram app, signed in as the school.", "Swipe the comment to the left.", "Press the bin."],
            [ConnectorCapabilities.Block] = ["Open the writer's profile in the Instagram app, signed in as the school.", "Press the three dots at the top.", "Choose \"Block\" (or \"Restrict\", which only they do not notice)."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Open developers.facebook.com, My Apps, the school's application, Instagram, \"API setup\".",
        "Press \"Generate token\" beside the school's account, sign in as the school and agree.",
        "Set the token as the channel's Token, and run: channelwatch check.",
    ];

    public string Kind => "instagram";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => InstagramSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new InstagramSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new InstagramSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new InstagramConnector(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, clock);
    }
}
