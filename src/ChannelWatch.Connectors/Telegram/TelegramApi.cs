using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>The calls of Telegram's Bot API that moderation needs. The token is part of the address, so no address is ever told.</summary>
internal sealed class TelegramApi
{
    public const int PageSize = 100;

    private static readonly string[] Wanted = ["message", "edited_message"];

    private readonly TelegramOptions _options;
    private readonly PlatformApi _api;
    private TelegramGroup? _group;

    public TelegramApi(HttpClient http, TelegramOptions options, BudgetGate budget, TimeProvider clock)
    {
        _options = options;
        _api = new PlatformApi(new PlatformClient(http, options.RequestTimeout, clock), new Uri($"{options.ApiRoot.AbsoluteUri}bot{options.BotToken}/")) { Refusal = TelegramRefusal.From, Budget = budget };
    }

    /// <summary>Group, bot and linked channel, asked once.</summary>
    public async Task<TelegramGroup> GroupAsync(CancellationToken cancellationToken)
    {
        if (_group is null)
        {
            var chat = Parts.Object(await CallAsync("getChat", new { chat_id = _options.Group }, cancellationToken));
            var me = await MeAsync(cancellationToken);
            _group = new TelegramGroup(Whole(chat, "id"), Wire.OptionalText(chat, "username"), Wire.OptionalText(chat, "title") ?? "", chat.TryGetProperty("linked_chat_id", out _) ? Whole(chat, "linked_chat_id") : null, Whole(me, "id"));
        }

        return _group;
    }

    public async Task<JsonElement> MeAsync(CancellationToken cancellationToken) => Parts.Object(await CallAsync("getMe", new { }, cancellationToken));

    public async Task<JsonElement> WebhookAsync(CancellationToken cancellationToken) => Parts.Object(await CallAsync("getWebhookInfo", new { }, cancellationToken));

    /// <summary>Updates from <paramref name="offset"/> on, which confirms all before it; null asks for the earliest unconfirmed one.</summary>
    public async Task<IReadOnlyList<JsonElement>> UpdatesAsync(long? offset, CancellationToken cancellationToken)
    {
        object asked = offset is { } from
            ? new { offset = from, limit = PageSize, timeout = 0, allowed_updates = Wanted }
            : new { limit = PageSize, timeout = 0, allowed_updates = Wanted };
        return Listed(await CallAsync("getUpdates", asked, cancellationToken));
    }

    /// <summary>The accounts that speak for the school: the group's administrators.</summary>
    public async Task<IReadOnlySet<long>> AdministratorsAsync(CancellationToken cancellationToken)
    {
        var rows = Listed(await CallAsync("getChatAdministrators", new { chat_id = (await GroupAsync(cancellationToken)).Id }, cancellationToken));
        return rows.Select(row => Whole(Parts.Inner(row, "user") ?? throw Wire.Odd("user", "an object"), "id")).ToHashSet();
    }

    public async Task<JsonElement> MemberAsync(long user, CancellationToken cancellationToken) =>
        Parts.Object(await CallAsync("getChatMember", new { chat_id = (await GroupAsync(cancellationToken)).Id, user_id = user }, cancellationToken));

    /// <summary>
    /// Whether a message is there. The Bot API has no reading of one; an edit of somebody else's message is always refused, with other words
    /// for one that is there than for one that is not, and changes nothing. A bot's own message is edited to what it is.
    /// </summary>
    public async Task<bool> ExistsAsync(TelegramMessageId id, CancellationToken cancellationToken)
    {
        try
        {
            await CallAsync("editMessageReplyMarkup", new { chat_id = id.Chat, message_id = id.Message }, cancellationToken);
            return true;
        }
        catch (ChannelException refused) when (refused.Failure is ChannelFailure.CommentGone or ChannelFailure.Rejected)
        {
            return refused.Failure == ChannelFailure.Rejected;
        }
    }

    public Task DeleteAsync(TelegramMessageId id, CancellationToken cancellationToken) => CallAsync("deleteMessage", new { chat_id = id.Chat, message_id = id.Message }, cancellationToken);

    public async Task<JsonElement> AnswerAsync(TelegramMessageId to, string text, CancellationToken cancellationToken) => Parts.Object(await CallAsync(
        "sendMessage", new { chat_id = to.Chat, text, reply_parameters = new { message_id = to.Message, allow_sending_without_reply = false } }, cancellationToken));

    /// <summary>Any call that answers true.</summary>
    public Task DoAsync(string method, object body, CancellationToken cancellationToken) => CallAsync(method, body, cancellationToken);

    public static long Whole(JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : throw Wire.Odd(field, "a whole number");

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<JsonElement> CallAsync(string method, object body, CancellationToken cancellationToken)
    {
        var answer = Parts.Object(await _api.PostAsync(method, body, cancellationToken));
        return Parts.Flag(answer, "ok") == true && answer.TryGetProperty("result", out var result) ? result : throw Wire.Odd("ok", "true with a result");
    }

    private static IReadOnlyList<JsonElement> Listed(JsonElement result) => result.ValueKind == JsonValueKind.Array && result.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Object)
        ? [.. result.EnumerateArray()]
        : throw Wire.Odd("result", "a list of objects");
}
