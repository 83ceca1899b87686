using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Makes connectors to Bluesky accounts.</summary>
internal sealed class BlueskyFactory(IHttpClientFactory clients, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Bluesky",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Reply | ConnectorCapabilities.Block | ConnectorCapabilities.DetectDeletions,
        Reads = "answers in the threads of the account's own posts, mentions, quotes and, if wished, posts found by search",
        HiddenMeans = "its writer as before, and everybody who presses \"Show hidden replies\" below the thread; other programs may show it as usual. Nothing is removed from the network",
        Limits =
        [
            "Answers can be hidden only in threads that begin with a post of the school's own; mentions and quotes elsewhere can only be reported.",
            "Only its writer can delete a post.",
            "A writer can backdate a post, which Bluesky then lists far down: in the threads of the account's latest 100 posts it is found by the number of answers or in turn, elsewhere not.",
            "At most 300 answers can be hidden in one thread.",
            "A block is public: anybody can see whom the school has blocked.",
            "An answer in the school's name has at most 300 letters.",
            "What is written on Bluesky cannot be edited; a deletion is noticed for two days after the post was written.",
            "Private messages are not read.",
        ],
        Cost = "free; 3,000 requests in 5 minutes",
        Retention = "posts are public records; Bluesky asks that what a writer deletes is not kept any longer than it must be",
        Budgets = [new BudgetRule("requests", 2400, TimeSpan.FromMinutes(5))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] =
            [
                "Open the post by its link, signed in to bsky.app as the school's account.",
                "Press the three dots below it. In a thread of the school's own choose \"Hide reply for everyone\".",
                "Elsewhere choose \"Report post\" and name what is wrong with it.",
                "If it threatens somebody, block its writer as well (three dots, \"Block account\").",
            ],
            [ConnectorCapabilities.Remove] =
            [
                "Only its writer can delete a post on Bluesky: open it by its link, press the three dots below it and choose \"Report post\".",
                "Hide it meanwhile: three dots, \"Hide reply for everyone\" (in threads of the school's own).",
            ],
            [ConnectorCapabilities.Block] = ["Open the writer's profile, signed in to bsky.app as the school's account.", "Press the three dots and choose \"Block account\". Blocks are public."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Sign in to bsky.app as the school's account.",
        "Open Settings, Privacy and security, App passwords.",
        "Remove \"channelwatch\" if it is still listed, press \"Add App Password\", name it channelwatch and leave direct messages unticked.",
        "Set what is shown as the channel's AppPassword, restart ChannelWatch, and run: channelwatch check.",
    ];

    public string Kind => "bluesky";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => BlueskySettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new BlueskySettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new BlueskySettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        var gate = new BudgetGate(budget, new PlatformRation(channel.Id.Value, Allowed.Budgets));
        return new BlueskyConnector(new BlueskyApi(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, gate, clock), options, clock);
    }
}
