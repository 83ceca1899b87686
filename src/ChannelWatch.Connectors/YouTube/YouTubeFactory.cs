using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>Makes connectors to YouTube channels.</summary>
internal sealed class YouTubeFactory(IHttpClientFactory clients, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "YouTube",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Remove | ConnectorCapabilities.Reply
            | ConnectorCapabilities.Block | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "comments and replies on all videos: published, held for review and likely spam",
        HiddenMeans = "nobody but the channel's owner: it is held for review, and YouTube drops it after 60 days unless it is published",
        Limits =
        [
            "A rejected (removed) comment can never be brought back; ChannelWatch hides by holding, never by rejecting.",
            "Blocking an author also rejects the comment that led to it, and the API has no unblocking (YouTube Studio has).",
            "Live chat, comments on community posts and videos with comments switched off are not seen.",
            "A reply to an old thread is found when its page comes round in turn.",
            "Nothing is changed until the school has agreed to it (MayAct), as YouTube's policies ask.",
        ],
        Cost = "free: 10,000 units a day for each Google project; a poll costs about 4, hiding or answering about 60",
        Retention = "YouTube's terms: stored data is refreshed or deleted after 30 days, and deleted within 7 days once the sign-in is revoked",
        Budgets = [new BudgetRule("units", 9000, TimeSpan.FromDays(1))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = ["Open studio.youtube.com as the channel's owner.", "Choose \"Comments\" and find the comment (or open its link).", "Press the three dots beside it and choose \"Remove\", which cannot be undone, or leave it \"Held for review\"."],
            [ConnectorCapabilities.UndoRemove] = ["A rejected comment cannot be brought back; ask its writer to write it again."],
            [ConnectorCapabilities.Block] = ["Open studio.youtube.com as the channel's owner.", "Find the comment under \"Comments\".", "Press the three dots beside it and choose \"Hide user from channel\"."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Open the sign-in address of docs/channels/youtube.md (step 6) in a browser, signed in to Google as the channel's owner.",
        "Choose the school's channel when Google asks, and agree.",
        "Exchange the code for a refresh token as that page says, set it as the channel's RefreshToken, and run: channelwatch check.",
        "If this comes back every 7 days, publish the application: Google Cloud console, OAuth consent screen, \"Publish app\".",
    ];

    public string Kind => "youtube";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => YouTubeSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new YouTubeSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public PlatformRation RationOf(Channel channel) => Options(channel).Ration;

    public IChannelConnector Create(Channel channel, School school)
    {
        var options = Options(channel);
        return new YouTubeConnector(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, budget, clock);
    }

    private static YouTubeOptions Options(Channel channel)
    {
        var settings = new YouTubeSettings(channel);
        return settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
    }
}
