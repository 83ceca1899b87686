using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.X;

/// <summary>Makes connectors to X accounts.</summary>
internal sealed class XFactory(IHttpClientFactory clients, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "X (Twitter)",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits,
        Reads = "posts that answer or name the account, and the account's own answers",
        HiddenMeans = "everybody who presses \"hidden replies\" in the thread: one click away, and the writer sees it as before",
        Limits =
        [
            "Only replies in threads the school began can be hidden; mentions and quotes elsewhere cannot.",
            "Nobody can delete other people's posts.",
            "An application may only answer somebody who named or quoted the account; otherwise a person answers on X.",
            "X does not tell whether a reply is hidden; ChannelWatch goes by X's answer to its own request.",
            "Deleted posts are noticed only when they are acted on, as looking costs money.",
            "Direct messages, and posts of protected accounts, are not read.",
            "After more than seven days without reading, replies that do not name the account are lost to us.",
        ],
        Cost = "prepaid: about $0.001 for each mention, $0.005 for each post found by search, $0.015 for each answer ($0.20 with a link); never more than DollarsAMonth",
        Retention = "X's terms: delete within 24 hours what was deleted on X or its writer asks to have deleted",
        Budgets = [new BudgetRule("thousandths of a dollar", 19_500, TimeSpan.FromDays(30))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = ["Open the link to the post on X, signed in as the school.", "Press the three dots beside it.", "In a thread of the school choose \"Hide reply\"; elsewhere \"Report post\", and if need be \"Mute\" or \"Block\"."],
            [ConnectorCapabilities.Remove] = ["Open the link to the post on X, signed in as the school.", "Press the three dots beside it and choose \"Report post\"; only its writer or X can delete it."],
            [ConnectorCapabilities.Block] = ["Open the writer's profile on X, signed in as the school.", "Press the three dots at the top.", "Choose \"Block\" (or \"Mute\", which they do not notice)."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Open the sign-in address of docs/channels/x.md (step 5) in a browser, signed in to X as the school.",
        "Press \"Authorize app\".",
        "Exchange the code within 30 seconds as that page says, set the refresh token as the channel's RefreshToken, and run: channelwatch check.",
    ];

    public string Kind => "x";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => XSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new XSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public PlatformRation RationOf(Channel channel) => Options(channel).Ration;

    public IChannelConnector Create(Channel channel, School school)
    {
        var options = Options(channel);
        return new XConnector(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, budget, clock);
    }

    private static XOptions Options(Channel channel)
    {
        var settings = new XSettings(channel);
        return settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
    }
}
