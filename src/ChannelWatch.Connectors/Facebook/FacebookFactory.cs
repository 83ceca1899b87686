using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Makes connectors to Facebook Pages.</summary>
internal sealed class FacebookFactory(IHttpClientFactory clients, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Facebook Page",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Remove | ConnectorCapabilities.Reply
            | ConnectorCapabilities.Block | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "comments and replies on the Page's posts, reels and (if wished) advertisements, visitors' posts, posts that tag the Page, reviews with their comments",
        HiddenMeans = "the writer and the writer's friends; everybody else no longer",
        Limits =
        [
            "A deleted comment cannot be brought back.",
            "Reviews and posts on other people's profiles can only be reported on Facebook.",
            "Comments on a single photo of a post with several photos are not listed by Facebook.",
            "Staff who answer under their own names look like anybody else unless their ids are in StaffIds.",
            "Whether Facebook honours hiding a visitor's post is read back each time; if it does not, a person is asked.",
        ],
        Cost = "free; calls are rationed by how many people use the Page (4,800 for each in 24 hours), counted by Facebook and obeyed",
        Retention = "Meta's terms: keep what is needed for the purpose, delete on request; hand data to a cloud classifier only under a service provider's agreement",
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = ["Open the link to the comment on Facebook, signed in as the Page.", "Press the three dots beside it.", "Choose \"Hide comment\" (for a review: \"Report\")."],
            [ConnectorCapabilities.Remove] = ["Open the link to the comment on Facebook, signed in as the Page.", "Press the three dots beside it.", "Choose \"Delete\" and confirm."],
            [ConnectorCapabilities.Block] = ["Open the Page's settings on Facebook.", "Choose \"Privacy\", then \"Blocking\".", "Add the writer's profile."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Sign in at developers.facebook.com as the person who manages the Page.",
        "Open Tools, Graph API Explorer; choose the school's application, and under 'User or Page' the Page.",
        "Press 'Generate Access Token' and agree to all permissions listed in docs/channels/facebook.md.",
        "Make it long-lived as that page says, set it as the channel's PageToken, and run: channelwatch check.",
    ];

    public string Kind => "facebook";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => FacebookSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new FacebookSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new FacebookSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new FacebookConnector(clients.CreateClient(PlatformHttp.ClientName), options, clock);
    }
}
