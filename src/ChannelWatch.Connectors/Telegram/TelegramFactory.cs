using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>Makes connectors to the discussion groups of Telegram channels.</summary>
internal sealed class TelegramFactory(IHttpClientFactory clients, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Telegram",
        Capabilities = ConnectorCapabilities.Remove | ConnectorCapabilities.Reply | ConnectorCapabilities.Block | ConnectorCapabilities.DetectEdits,
        Reads = "messages in the discussion group of the school's channel from the day the bot is made an administrator, with their edits",
        Limits =
        [
            "A message can only be deleted, for good and for everybody: ChannelWatch never does so by itself, only on a person's decision.",
            "What was written before the bot came, or more than 24 hours before it fetched it, is never seen; such a gap is stated in the digest.",
            "What people delete themselves is not noticed by itself.",
            "An answer comes from the bot. If its receipt is lost, a person is asked to look, as a bot cannot.",
            "Private messages to the bot and other groups it is in are left alone.",
        ],
        Cost = "free; about 20 messages a minute into one group",
        Retention = "Telegram's terms for bots: keep what is needed for the purpose, delete on request",
        KeepsUnread = TimeSpan.FromHours(24),
        Budgets = [new BudgetRule("requests", 600, TimeSpan.FromMinutes(1))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] =
            [
                "Telegram cannot hide a message: decide whether it is to be deleted for good, which cannot be undone. ChannelWatch keeps the words on record.",
                "To delete it, press \"Remove\" on the case's page; or open the message by its link in Telegram as an administrator, hold it down and choose \"Delete\".",
                "To let it stand, press \"Approve\" on the case's page.",
            ],
            [ConnectorCapabilities.UndoRemove] = ["A message deleted on Telegram cannot be brought back; its words are on the case's page, so tell its writer that it may be written again."],
            [ConnectorCapabilities.Unhide] = ["A message deleted on Telegram cannot be brought back; its words are on the case's page, so tell its writer that it may be written again."],
            [ConnectorCapabilities.Block] = ["Open the group in Telegram as an administrator.", "Press the writer's name.", "Choose \"Restrict\" (may read, not write) or \"Ban\"."],
        },
    };

    public string Kind => "telegram";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => TelegramSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new TelegramSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new TelegramSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        var gate = new BudgetGate(budget, new PlatformRation(channel.Id.Value, Allowed.Budgets));
        return new TelegramConnector(new TelegramApi(clients.CreateClient(PlatformHttp.ClientName), options, gate, clock), options, clock);
    }
}
