using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.GoogleReviews;

/// <summary>Makes connectors to the reviews of places on Google.</summary>
internal sealed class GoogleReviewsFactory(IHttpClientFactory clients, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Google reviews",
        Capabilities = ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "reviews of the school's place on Google Search and Maps, and the school's answers",
        Limits =
        [
            "Only Google takes down a review, and only when it breaks Google's own rules: ChannelWatch asks a person to report it.",
            "Each review has one answer; ChannelWatch never replaces one the school has written.",
            "Google may hold an answer back for a while to check it.",
            "Google gives no link to a single review; the mail says whose it is and what it says.",
            "Photographs and questions left at the place are not read.",
        ],
        Cost = "free once Google has approved the project; 300 requests a minute",
        Retention = "Google's terms: what is stored is kept only as long as it is needed for managing the profile, and deleted when the reviewer or Google deletes it, as far as the law lets you",
        Budgets = [new BudgetRule("requests", 250, TimeSpan.FromMinutes(1))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = Reporting,
            [ConnectorCapabilities.Remove] = Reporting,
            [ConnectorCapabilities.Block] = ["Nobody can be kept from reviewing a place on Google. If one person writes again and again, report each review and write to Google's support (support.google.com/business, Contact us)."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Open the sign-in address of docs/channels/google-reviews.md (step 5) in a browser, signed in to Google as an owner or manager of the profile.",
        "Agree, and exchange the code for a refresh token as that page says.",
        "Set it as the channel's RefreshToken, and run: channelwatch check.",
        "If this comes back every 7 days, publish the application: Google Cloud console, OAuth consent screen, \"Publish app\".",
    ];

    private static IReadOnlyList<string> Reporting =>
    [
        "Open business.google.com, signed in as an owner or manager, and choose the school's profile.",
        "Press \"Read reviews\" and find the review by its writer and words.",
        "Press the three dots beside it, choose \"Report review\" and the reason that fits; Google decides within a few days.",
        "Follow it at support.google.com/business (\"Manage your reviews\"), where a refusal can be appealed against once. If it threatens a child or breaks the law, use \"Report content for legal reasons\" as well.",
    ];

    public string Kind => "google-reviews";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => GoogleReviewsSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new GoogleReviewsSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public PlatformRation RationOf(Channel channel) => Options(channel).Ration;

    public IChannelConnector Create(Channel channel, School school)
    {
        var options = Options(channel);
        return new GoogleReviewsConnector(new GoogleReviewsApi(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, budget, clock), options, clock);
    }

    private static GoogleReviewsOptions Options(Channel channel)
    {
        var settings = new GoogleReviewsSettings(channel);
        return settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
    }
}
