using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>Tries the bot, its rights and whether every message reaches it, fetching and changing nothing.</summary>
internal sealed class TelegramChecks(TelegramApi api)
{
    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", async token => [new ConnectionFinding("sign-in", true, $"signed in as @{Wire.OptionalText(await api.MeAsync(token), "username")}")])
        .Step("fetches its messages alone", async token =>
        [
            Wire.OptionalText(await api.WebhookAsync(token), "url") is { Length: > 0 }
                ? new("fetches its messages alone", false, "The bot's messages go to a webhook, set by another program. Give ChannelWatch a bot of its own, or remove the webhook (docs/channels/telegram.md).")
                : new ConnectionFinding("fetches its messages alone", true, "no webhook is set"),
        ])
        .Step("group", async token =>
        {
            var group = await api.GroupAsync(token);
            return
            [
                group.Channel is null
                    ? new("group", false, "No channel is linked to this group, so it is no discussion group: in Telegram open the channel, Edit, Discussion, and choose the group.")
                    : new ConnectionFinding("group", true, "is the discussion group of a channel"),
            ];
        })
        .Step("rights", async token => Rights(await api.MemberAsync((await api.GroupAsync(token)).Bot, token)))
        .RunAsync(cancellationToken);

    private static IReadOnlyList<ConnectionFinding> Rights(JsonElement bot)
    {
        if (Wire.OptionalText(bot, "status") is not "administrator")
        {
            return [new("rights", false, $"The bot is an ordinary member and does not see all messages. {TelegramRefusal.Administrator}")];
        }

        var missing = new[] { ("can_delete_messages", "Delete messages"), ("can_restrict_members", "Ban users") }.Where(right => Parts.Flag(bot, right.Item1) != true).Select(right => $"\"{right.Item2}\"").ToList();
        return [missing.Count == 0 ? new("rights", true, "administrator who may delete messages and ban users") : new("rights", false, $"The bot lacks {string.Join(" and ", missing)}. {TelegramRefusal.Administrator}")];
    }
}
