using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Makes connectors to LinkedIn Pages.</summary>
internal sealed class LinkedInFactory(IHttpClientFactory clients, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "LinkedIn Page",
        Capabilities = ConnectorCapabilities.Remove | ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "comments and answers on the Page's own posts, and posts elsewhere that mention the Page",
        Limits =
        [
            "Nothing can be hidden on LinkedIn: ChannelWatch asks a person to delete what must go.",
            "LinkedIn does not say whether a Page may delete other people's comments through its interface. ChannelWatch tries it only when MayDelete is true and a person decided so, and looks whether it worked; otherwise a person deletes by hand.",
            "The names of the people who comment are not given; the link leads to the comment, which shows them.",
            "Messages to the Page, comments elsewhere that mention it, and comments on advertisements are not read; posts that mention it are answered by hand.",
            "LinkedIn grants the access to registered organisations after a review, and may refuse it.",
        ],
        Cost = "free; the Development tier allows 500 calls a day for the application and 100 for each person, the Standard tier more; a poll costs about one call for each fresh post and six more",
        Retention = "LinkedIn's terms let an application keep comments for 48 hours and other members' profile data for 24; a school's record of what it decided is kept longer, so take advice first",
        Budgets = [new BudgetRule("calls", 450, TimeSpan.FromDays(1))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = Deleting,
            [ConnectorCapabilities.Remove] = Deleting,
            [ConnectorCapabilities.Block] = ["Open the link to the comment on LinkedIn, signed in as an admin of the Page.", "Press the three dots beside it and choose \"Report\".", "A Page cannot block a member; an admin can block them for their own account on the member's profile (More, Report or block)."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Open linkedin.com/developers/tools/oauth/token-generator, signed in as a Super admin of the Page.",
        "Choose the school's application, tick r_organization_social, r_organization_social_feed, w_organization_social_feed and rw_organization_admin, and press \"Request access token\".",
        "Set the token as the channel's AccessToken (or the refresh token shown beside it as RefreshToken), and run: channelwatch check.",
    ];

    private static IReadOnlyList<string> Deleting =>
    [
        "Open the link to the comment on LinkedIn, signed in as an admin of the Page.",
        "If LinkedIn shows you as yourself, switch to the Page with the picture beside the comment box.",
        "Press the three dots beside the comment and choose \"Delete\"; where only \"Report\" is offered, report it.",
    ];

    public string Kind => "linkedin";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => LinkedInSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new LinkedInSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public PlatformRation RationOf(Channel channel) => Options(channel).Ration;

    public IChannelConnector Create(Channel channel, School school)
    {
        var options = Options(channel);
        return new LinkedInConnector(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, budget, clock);
    }

    private static LinkedInOptions Options(Channel channel)
    {
        var settings = new LinkedInSettings(channel);
        return settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
    }
}
