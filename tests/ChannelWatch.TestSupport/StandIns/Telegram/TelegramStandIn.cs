using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.Telegram;

/// <summary>
/// Telegram's Bot API with one discussion group on loopback, as platforms-b 11 describes it: updates kept until a higher offset confirms them and
/// for 24 hours at most, no history, no own messages, and numbering that begins anew after a quiet week. Written from documentation, not recorded.
/// </summary>
public sealed class TelegramStandIn : IAsyncDisposable
{
    public const string Token = "123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc";
    public const long Group = -1001234567890;
    public const long Channel = -1009876543210;
    public const long Bot = 500;
    public const long Staff = 501;
    public const long Parent = 77;

    private readonly List<(long Id, DateTimeOffset At, JsonObject Body)> _updates = [];
    private readonly HashSet<long> _deleted = [];
    private StandInServer _server = null!;
    private long _lastMessage = 49;

    public StandInServer Server => _server;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The number of the next update.</summary>
    public long NextUpdate { get; set; } = 900;

    public Dictionary<long, JsonObject> Messages { get; } = [];

    /// <summary>Writers who may no longer write, with how.</summary>
    public Dictionary<long, string> KeptOut { get; } = [];

    public JsonObject Rights { get; set; } = new() { ["status"] = "administrator", ["can_delete_messages"] = true, ["can_restrict_members"] = true };

    public string Webhook { get; set; } = "";

    public long? Linked { get; set; } = Channel;

    /// <summary>Sends what was confirmed again and again.</summary>
    public bool Circles { get; set; }

    /// <summary>Error code, words and parameters of every answer, when set.</summary>
    public (int Code, string Words, JsonObject? Parameters)? Refuses { get; set; }

    public Dictionary<string, string> Settings => new() { ["BotToken"] = Token, ["Group"] = Group.ToString(CultureInfo.InvariantCulture), ["ApiRoot"] = Server.Url.ToString() };

    public int Waiting => _updates.Count;

    /// <summary>The group's copy of the channel post that comments stand under.</summary>
    public JsonObject Post { get; private set; } = null!;

    public static async Task<TelegramStandIn> StartAsync(TimeProvider? clock = null)
    {
        var telegram = new TelegramStandIn { Clock = clock ?? TimeProvider.System };
        telegram._server = await StandInServer.StartAsync(telegram.Answer);
        var post = new JsonObject { ["text"] = "Harvest assembly on Friday", ["is_automatic_forward"] = true, ["sender_chat"] = new JsonObject { ["id"] = Channel, ["type"] = "channel", ["title"] = "Larkfield" } };
        telegram.Post = telegram.Put(post);
        return telegram;
    }

    /// <summary>A message of a parent under the channel's post.</summary>
    public JsonObject Add(string text, long by = Parent, JsonObject? to = null) =>
        Put(new JsonObject { ["text"] = text, ["from"] = User(by), ["message_thread_id"] = Number(Post), ["reply_to_message"] = (to ?? Post).DeepClone() });

    /// <summary>Any message; number, time and group are filled in where they are not given.</summary>
    public JsonObject Put(JsonObject message) => _server.Locked(() =>
    {
        message["message_id"] ??= ++_lastMessage;
        message["date"] ??= Clock.GetUtcNow().ToUnixTimeSeconds();
        message["chat"] ??= new JsonObject { ["id"] = Group, ["type"] = "supergroup" };
        Messages[Number(message)] = message;
        Push("message", message);
        return message;
    });

    public void Edit(JsonObject message, string text) => _server.Locked(() =>
    {
        message["text"] = text;
        message["edit_date"] = Clock.GetUtcNow().ToUnixTimeSeconds();
        Push("edited_message", message);
        return true;
    });

    public void Delete(JsonObject message) => _server.Locked(() => _deleted.Add(Number(message)));

    public static string IdOf(JsonObject message) => string.Create(CultureInfo.InvariantCulture, $"{Group}:{Number(message)}");

    public static long Number(JsonObject message) => (long)message["message_id"]!;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Push(string kind, JsonObject message)
    {
        var id = NextUpdate++;
        _updates.Add((id, Clock.GetUtcNow(), new JsonObject { ["update_id"] = id, [kind] = message.DeepClone() }));
    }

    private StandInReply Answer(HttpRequest request, string body)
    {
        if (!request.Path.Value!.StartsWith($"/bot{Token}/", StringComparison.Ordinal))
        {
            return Error(401, "Unauthorized", null);
        }

        if (Refuses is var (code, words, parameters))
        {
            return Error(code, words, parameters?.DeepClone().AsObject());
        }

        var asked = JsonNode.Parse(body)!.AsObject();
        return request.Path.Value!.Split('/')[^1] switch
        {
            "getMe" => Ok(User(Bot)),
            "getWebhookInfo" => Ok(new JsonObject { ["url"] = Webhook }),
            "getChat" => Ok(Chat()),
            "getChatAdministrators" => Ok(new JsonArray(new JsonObject { ["user"] = User(Bot) }, new JsonObject { ["user"] = User(Staff) })),
            "getChatMember" => Ok(Member((long)asked["user_id"]!)),
            "getUpdates" => Updates(asked),
            "editMessageReplyMarkup" => Error(400, Find(asked) is null ? "Bad Request: message to edit not found" : "Bad Request: message can't be edited", null),
            "deleteMessage" => Find(asked) is { } message ? Done(_deleted.Add(Number(message))) : Error(400, "Bad Request: message to delete not found", null),
            "sendMessage" => Send(asked),
            "banChatMember" => Done(KeptOut.TryAdd((long)asked["user_id"]!, "kicked")),
            "restrictChatMember" => Done(KeptOut.TryAdd((long)asked["user_id"]!, "restricted")),
            "banChatSenderChat" => Done(KeptOut.TryAdd((long)asked["sender_chat_id"]!, "kicked")),
            _ => Error(404, "Not Found", null),
        };
    }

    private StandInReply Updates(JsonObject asked)
    {
        if (Webhook.Length > 0)
        {
            return Error(409, "Conflict: can't use getUpdates method while webhook is active", null);
        }

        _updates.RemoveAll(update => update.At < Clock.GetUtcNow().AddHours(-24));
        if (asked["offset"] is { } offset && !Circles)
        {
            var last = _updates.FindLastIndex(update => update.Id == (long)offset - 1);
            _updates.RemoveRange(0, last + 1);
        }

        return Ok(new JsonArray([.. _updates.Take((int)asked["limit"]!).Select(update => update.Body.DeepClone())]));
    }

    private StandInReply Send(JsonObject asked)
    {
        if (Find(new JsonObject { ["message_id"] = asked["reply_parameters"]!["message_id"]!.DeepClone() }) is not { } to)
        {
            return Error(400, "Bad Request: message to be replied not found", null);
        }

        var message = new JsonObject
        {
            ["message_id"] = ++_lastMessage,
            ["date"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["chat"] = new JsonObject { ["id"] = Group, ["type"] = "supergroup" },
            ["from"] = User(Bot),
            ["text"] = asked["text"]!.DeepClone(),
            ["message_thread_id"] = Number(Post),
            ["reply_to_message"] = to.DeepClone(),
        };
        Messages[Number(message)] = message;
        return Ok(message.DeepClone()) with { IsWrite = true };
    }

    private JsonObject? Find(JsonObject asked) => Messages.TryGetValue((long)asked["message_id"]!, out var message) && !_deleted.Contains(Number(message)) ? message : null;

    private JsonObject Chat()
    {
        var chat = new JsonObject { ["id"] = Group, ["type"] = "supergroup", ["title"] = "Larkfield talk", ["username"] = "larkfield_talk" };
        if (Linked is { } linked)
        {
            chat["linked_chat_id"] = linked;
        }

        return chat;
    }

    private JsonObject Member(long user) => user == Bot ? Rights.DeepClone().AsObject()
        : KeptOut.TryGetValue(user, out var how) ? new JsonObject { ["status"] = how, ["can_send_messages"] = false }
        : new JsonObject { ["status"] = "left" };

    private static JsonObject User(long id) => new() { ["id"] = id, ["is_bot"] = id == Bot, ["first_name"] = id switch { Bot => "Larkfield", Staff => "Joan", _ => "A" }, ["last_name"] = id == Parent ? "Parent" : null, ["username"] = $"user{id}" };

    private static StandInReply Ok(JsonNode result) => StandInReply.Ok(new JsonObject { ["ok"] = true, ["result"] = result });

    /// <summary>True, also where it was so already.</summary>
    private static StandInReply Done(bool changed) => Ok(JsonValue.Create(true)) with { IsWrite = changed };

    private static StandInReply Error(int code, string words, JsonObject? parameters) => new(code, new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = words, ["parameters"] = parameters });
}
