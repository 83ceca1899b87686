using System.Globalization;
using System.Text.Json.Nodes;
using ChannelWatch.TestSupport.StandIns.Meta;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.MetaMessages;

/// <summary>
/// Conversations of a Page or an Instagram account on loopback, as platforms-a 3 describes them: twenty messages of each and an error for the
/// rest, two shapes of "from", an answer only within 24 hours. Written from documentation, not recorded.
/// </summary>
public sealed class MessagesStandIn : IAsyncDisposable
{
    public const string PageId = "1001";
    public const string AccountId = "17841400000000001";
    private const int Cliff = 20;

    private readonly bool _instagram;
    private StandInServer _server = null!;
    private int _last;

    private MessagesStandIn(bool instagram) => _instagram = instagram;

    public StandInServer Server => _server;

    public LongLivedStandIn Tokens { get; private set; } = null!;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<DirectMessage> Messages { get; } = [];

    public List<string> Blocked { get; } = [];

    /// <summary>The token belongs to this account.</summary>
    public string TokenOf { get; set; } = "";

    public Dictionary<string, string> Settings => _instagram
        ? new() { ["AccountId"] = AccountId, ["Token"] = LongLivedStandIn.FirstToken, ["ApiRoot"] = $"{Server.Url}v26.0/" }
        : new() { ["PageId"] = PageId, ["Token"] = LongLivedStandIn.FirstToken, ["ApiRoot"] = $"{Server.Url}v26.0/" };

    public static async Task<MessagesStandIn> StartAsync(bool instagram, TimeProvider? clock = null)
    {
        var inbox = new MessagesStandIn(instagram) { Clock = clock ?? TimeProvider.System, TokenOf = instagram ? AccountId : PageId };
        inbox.Tokens = new LongLivedStandIn("ig_refresh_token", inbox.Clock.GetUtcNow().AddDays(-2));
        inbox._server = await StandInServer.StartAsync(inbox.Answer);
        return inbox;
    }

    public DirectMessage Add(string text, string person = "psid-1", bool own = false, DateTimeOffset? at = null) => _server.Locked(() =>
    {
        var message = new DirectMessage(string.Create(CultureInfo.InvariantCulture, $"m_{++_last}"), person, own, text, at ?? Clock.GetUtcNow());
        Messages.Add(message);
        return message;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private StandInReply Answer(HttpRequest request, string body)
    {
        if (request.Path == "/refresh_access_token")
        {
            return Tokens.Exchange(request, Clock.GetUtcNow());
        }

        if (!Tokens.Accepts(MetaAnswers.Token(request), Clock.GetUtcNow()))
        {
            return MetaAnswers.Error(190, 463);
        }

        return (request.Method, request.Path.Value!.Trim('/').Split('/')[1..]) switch
        {
            ("GET", ["me"]) => StandInReply.Ok(new JsonObject { ["id"] = TokenOf, ["user_id"] = TokenOf }),
            ("GET", [_, "conversations"]) => Conversations(request),
            ("POST", [_, "messages"]) => Send(JsonNode.Parse(body)!),
            ("POST", [_, "moderate_conversations"]) => Block(body),
            ("GET", [var id]) => Messages.Find(message => message.Id == id) is { } found && Shown(found.Person).Contains(found) ? StandInReply.Ok(Row(found)) : MetaAnswers.Missing(),
            _ => MetaAnswers.Error(2500),
        };
    }

    private StandInReply Conversations(HttpRequest request)
    {
        if (request.Query["platform"] != (_instagram ? "instagram" : "messenger"))
        {
            return MetaAnswers.Error(100);
        }

        var person = request.Query["user_id"].FirstOrDefault();
        var threads = Messages.GroupBy(message => message.Person).Where(thread => person is null || thread.Key == person).OrderByDescending(thread => thread.Max(message => message.At));
        return StandInReply.Ok(MetaAnswers.Page(request, [.. threads.Select(thread => new JsonObject
        {
            ["id"] = $"t_{thread.Key}",
            ["updated_time"] = MetaAnswers.Time(thread.Max(message => message.At)),
            ["message_count"] = thread.Count(),
            ["messages"] = new JsonObject { ["data"] = new JsonArray([.. Shown(thread.Key).Select(Row)]) },
        })], 25));
    }

    private IEnumerable<DirectMessage> Shown(string person) => Messages.Where(message => message.Person == person).Reverse().Take(Cliff);

    private StandInReply Send(JsonNode wanted)
    {
        var person = wanted["recipient"]!["id"]!.ToString();
        if (!Messages.Exists(message => message.Person == person && !message.Own && Clock.GetUtcNow() - message.At < TimeSpan.FromHours(24)))
        {
            return MetaAnswers.Error(10, 2018278);
        }

        var sent = Add(wanted["message"]!["text"]!.ToString(), person, own: true);
        return StandInReply.Ok(new JsonObject { ["recipient_id"] = person, ["message_id"] = sent.Id }) with { IsWrite = true };
    }

    private StandInReply Block(string body)
    {
        Blocked.Add(body);
        return MetaAnswers.Success();
    }

    private JsonObject Row(DirectMessage message)
    {
        var own = _instagram ? AccountId : PageId;
        return new JsonObject
        {
            ["id"] = message.Id,
            ["created_time"] = MetaAnswers.Time(message.At),
            ["from"] = new JsonObject { ["id"] = message.Own ? own : message.Person, [_instagram ? "username" : "name"] = message.Own ? "Larkfield" : "A Parent" },
            ["to"] = new JsonObject { ["data"] = new JsonArray(new JsonObject { ["id"] = message.Own ? message.Person : own }) },
            ["message"] = message.Text,
        };
    }
}
