using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.Mastodon;

/// <summary>
/// A Mastodon server with one school's account on loopback, as platforms-b 2 describes it: notifications paged forwards by min_id, content in HTML, the
/// names an answer carries, idempotency keys, and nothing that hides. Written from documentation, not recorded.
/// </summary>
public sealed class MastodonStandIn : IAsyncDisposable
{
    public const string Token = "mastodon-token";
    public const string School = "9";

    private readonly Dictionary<string, MastodonPost> _answered = new(StringComparer.Ordinal);
    private StandInServer _server = null!;
    private int _last = 998;

    public StandInServer Server => _server;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<MastodonPost> Posts { get; } = [];

    public HashSet<string> Blocked { get; } = [];

    /// <summary>Pages that never end.</summary>
    public bool Circles { get; set; }

    /// <summary>Status and error of every answer, when set.</summary>
    public (int Status, string Error)? Refuses { get; set; }

    public Dictionary<string, string> Settings => new() { ["Server"] = Server.Url.ToString(), ["AccessToken"] = Token };

    public static async Task<MastodonStandIn> StartAsync(TimeProvider? clock = null)
    {
        var account = new MastodonStandIn { Clock = clock ?? TimeProvider.System };
        account._server = await StandInServer.StartAsync(account.Answer);
        account.Add("Harvest assembly on Friday", author: School);
        return account;
    }

    /// <summary>A post; an answer to the school's first one unless <paramref name="to"/> says otherwise.</summary>
    public MastodonPost Add(string text, MastodonPost? to = null, string author = "77", bool names = true, string visibility = "public", DateTimeOffset? at = null) => _server.Locked(() =>
    {
        var mention = names && author != School ? """<span class="h-card"><a href="https://school.example/@larkfield" class="u-url mention">@<span>larkfield</span></a></span> """ : "";
        var post = new MastodonPost
        {
            Id = (++_last).ToString(CultureInfo.InvariantCulture),
            Author = author,
            Html = $"<p>{mention}{WebUtility.HtmlEncode(text)}</p>",
            Answers = to ?? (author == School ? null : Posts[0]),
            At = at ?? Clock.GetUtcNow(),
            Names = names,
            Visibility = visibility,
        };
        Posts.Add(post);
        return post;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private StandInReply Answer(HttpRequest request, string body)
    {
        if (request.Headers.Authorization != $"Bearer {Token}")
        {
            return Error(401, "The access token is invalid");
        }

        if (Refuses is var (status, error))
        {
            return Error(status, error);
        }

        var path = request.Path.Value!.Trim('/').Split('/')[2..];
        return (request.Method, path) switch
        {
            ("GET", ["accounts", "verify_credentials"]) => StandInReply.Ok(Account(School)),
            ("GET", ["accounts", School, "statuses"]) => StandInReply.Ok(new JsonArray([.. Posts.Where(post => post.Author == School).Reverse().Take(40).Select(Row)])),
            ("GET", ["notifications"]) => Notifications(request.Query),
            ("GET", ["statuses", var id]) => Find(id) is { } post ? StandInReply.Ok(Row(post)) : Error(404, "Record not found"),
            ("GET", ["statuses", var id, "context"]) => Find(id) is { } root ? Context(root) : Error(404, "Record not found"),
            ("POST", ["statuses"]) => Reply(request, JsonNode.Parse(body)!),
            ("POST", ["accounts", var id, "block"]) => Block(id),
            _ => Error(404, "Record not found"),
        };
    }

    private StandInReply Notifications(IQueryCollection query)
    {
        var named = Posts.Where(post => post.Author != School && post.Names && !Blocked.Contains(post.Author)).ToList();
        var limit = int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture);
        var page = query["min_id"].FirstOrDefault() is { } after && !Circles
            ? named.Where(post => Number(post.Id) > Number(after)).Take(limit).Reverse()
            : named.AsEnumerable().Reverse().Where(post => Circles || query["max_id"].FirstOrDefault() is not { } before || Number(post.Id) < Number(before)).Take(limit);
        return StandInReply.Ok(new JsonArray([.. page.Select(post => new JsonObject
        {
            ["id"] = post.Id,
            ["type"] = "mention",
            ["created_at"] = Time(post.At),
            ["account"] = Account(post.Author),
            ["status"] = Row(post),
        })]));
    }

    private StandInReply Context(MastodonPost root)
    {
        var below = new HashSet<MastodonPost> { root };
        var found = Posts.Where(post => post.Answers is { } to && below.Contains(to) && below.Add(post)).ToList();
        return StandInReply.Ok(new JsonObject { ["ancestors"] = new JsonArray(), ["descendants"] = new JsonArray([.. found.Select(Row)]) });
    }

    private StandInReply Reply(HttpRequest request, JsonNode wanted)
    {
        if (Find(wanted["in_reply_to_id"]!.ToString()) is not { } to)
        {
            return Error(404, "Record not found");
        }

        var key = request.Headers["Idempotency-Key"].ToString();
        if (!_answered.TryGetValue(key, out var post))
        {
            post = Add(wanted["status"]!.ToString(), to, School, visibility: wanted["visibility"]!.ToString());
            _answered[key] = post;
        }

        return StandInReply.Ok(Row(post)) with { IsWrite = true };
    }

    private StandInReply Block(string id)
    {
        Blocked.Add(id);
        return StandInReply.Ok(new JsonObject { ["id"] = id, ["blocking"] = true }) with { IsWrite = true };
    }

    private static JsonObject Row(MastodonPost post) => new()
    {
        ["id"] = post.Id,
        ["uri"] = $"https://other.example/{post.Id}",
        ["created_at"] = Time(post.At),
        ["content"] = post.Html,
        ["visibility"] = post.Visibility,
        ["spoiler_text"] = "",
        ["in_reply_to_id"] = post.Answers?.Id,
        ["in_reply_to_account_id"] = post.Answers?.Author,
        ["edited_at"] = null,
        ["account"] = Account(post.Author),
        ["media_attachments"] = new JsonArray(),
    };

    private static JsonObject Account(string id) => new() { ["id"] = id, ["acct"] = id == School ? "larkfield" : "parent@other.example", ["display_name"] = id == School ? "Larkfield Primary School" : "A Parent" };

    private MastodonPost? Find(string id) => Posts.Find(post => post.Id == id);

    private static int Number(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private StandInReply Error(int status, string error) => new(status, new JsonObject { ["error"] = error })
    {
        Headers = new Dictionary<string, string> { ["X-RateLimit-Reset"] = Time(Clock.GetUtcNow().AddMinutes(3)) },
    };
}
