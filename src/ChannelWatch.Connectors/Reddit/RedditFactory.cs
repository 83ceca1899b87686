using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>Makes connectors to schools' own communities on Reddit.</summary>
internal sealed class RedditFactory(IHttpClientFactory clients, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Reddit",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Reply | ConnectorCapabilities.Block | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "posts and comments in the school's own community, with what is reported, waits in the moderators' queue or was removed",
        HiddenMeans = "the community's moderators, and its writer on their own profile; everybody else sees \"[removed]\"",
        Limits =
        [
            "Only a community the school moderates can be watched; for what is said elsewhere on Reddit use a feed (rss).",
            "Only its writer can delete a comment; moderators remove it from sight.",
            "Reddit lists about the newest 1,000 comments: after an outage with more than that, the older ones are lost.",
            "An edit is noticed for three days (EditWindow).",
            "Messages to the moderators (modmail) and chats are not read.",
        ],
        Cost = "free; 100 requests a minute for each application, and the application needs Reddit's approval",
        Retention = "Reddit's Data API terms: what a writer deletes there must be deleted here too, with everything about an account that was deleted; deletions of the last 90 days are noticed within 12 hours",
        Budgets = [new BudgetRule("requests", 90, TimeSpan.FromMinutes(1))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = ["Open the link on Reddit, signed in as a moderator of the community.", "Press the shield below the comment or post.", "Choose \"Remove\". For threats choose \"Report\" as well, which Reddit's own staff see."],
            [ConnectorCapabilities.Remove] =
            [
                "On Reddit only its writer can delete a comment. Open the link, signed in as a moderator, press the shield and choose \"Remove\": nobody but moderators and its writer then sees it.",
                "If it breaks the law or Reddit's rules choose \"Report\" as well: Reddit's own staff can take it down altogether.",
            ],
            [ConnectorCapabilities.Block] = ["Open the community on Reddit as a moderator: \"Mod tools\", \"Mods and members\", \"Banned users\".", "Press \"Ban user\", type the writer's name and choose for how long."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Sign in to reddit.com as the account that moderates the community for the school.",
        "Open the sign-in address of docs/channels/reddit.md (step 4) in the same browser, and press \"Allow\".",
        "Exchange the code for a refresh token as that page says, and set it as the channel's RefreshToken.",
        "Restart ChannelWatch, and run: channelwatch check.",
    ];

    public string Kind => "reddit";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => RedditSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new RedditSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public PlatformRation RationOf(Channel channel) => Options(channel).Ration;

    public IChannelConnector Create(Channel channel, School school)
    {
        var options = Options(channel);
        var gate = new BudgetGate(budget, options.Ration);
        return new RedditConnector(new RedditApi(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, gate, clock), options, clock);
    }

    private static RedditOptions Options(Channel channel)
    {
        var settings = new RedditSettings(channel);
        return settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
    }
}
