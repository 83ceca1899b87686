using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>Makes connectors to Mastodon accounts.</summary>
internal sealed class MastodonFactory(IHttpClientFactory clients, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Mastodon",
        Capabilities = ConnectorCapabilities.Reply | ConnectorCapabilities.Block | ConnectorCapabilities.DetectEdits,
        Reads = "mentions, and answers in the threads of the account's own posts, public and direct",
        Limits =
        [
            "Nobody's answer can be hidden or deleted by the account it answers: ChannelWatch asks a person to report it to the server's moderators.",
            "Answers written on servers that yours does not know arrive late or never.",
            "An answer that was deleted is not noticed by itself.",
            "Answers under posts older than the account's latest 40 are found only when they name the account.",
        ],
        Cost = "free; 300 requests in 5 minutes for each account",
        Retention = "the rules of the server the account is on; what is deleted there should be forgotten here too",
        Budgets = [new BudgetRule("requests", 250, TimeSpan.FromMinutes(5))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] =
            [
                "Open the post by its link, signed in as the school's account.",
                "Press the three dots below it and choose \"Report\"; name the rule it breaks and send it to the writer's server too.",
                "Press the three dots again and choose \"Block\", so that its writer can no longer answer the school's posts.",
                "If it threatens somebody, write to the server's moderators as well (the \"About\" page names them).",
            ],
        },
    };

    public string Kind => "mastodon";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => MastodonSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new MastodonSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new MastodonSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        var gate = new BudgetGate(budget, new PlatformRation(channel.Id.Value, Allowed.Budgets));
        return new MastodonConnector(new MastodonApi(clients.CreateClient(PlatformHttp.ClientName), options, gate, clock), options, clock);
    }
}
