using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns.Reddit;

/// <summary>
/// Reddit with one school's community on loopback, as platforms-b 3 describes it: listings newest first, times and rations as fractions, errors in
/// answers of status 200, words escaped unless asked for raw, removed comments in their own list. Written from documentation, not recorded.
/// </summary>
public sealed class RedditStandIn : IAsyncDisposable
{
    public const string School = "larkfield_school";
    public const string Parent = "a_parent";

    private StandInServer _server = null!;
    private int _last = 100;

    public StandInServer Server => _server;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public OAuthStandIn SignIn { get; } = new(TimeSpan.FromHours(1), rotates: false);

    public List<RedditThing> Things { get; } = [];

    public HashSet<string> Banned { get; } = [];

    public JsonArray Permissions { get; set; } = ["posts", "access"];

    public string Own { get; set; } = School;

    /// <summary>What the ration's headers say, when set: as Reddit writes it.</summary>
    public (string Left, string Reset)? Ration { get; set; }

    /// <summary>Name and words of the error in a form's answer of status 200, when set.</summary>
    public (string Name, string Words)? FormError { get; set; }

    /// <summary>Status of every answer, when set; with the scope named as missing or not.</summary>
    public (int Status, bool LacksScope)? Refuses { get; set; }

    public bool Circles { get; set; }

    public Dictionary<string, string> Settings => new()
    {
        ["Subreddit"] = "r/larkfield",
        ["Account"] = School,
        ["ClientId"] = OAuthStandIn.ClientId,
        ["ClientSecret"] = OAuthStandIn.ClientSecret,
        ["RefreshToken"] = OAuthStandIn.FirstRefresh,
        ["ApiRoot"] = Server.Url.ToString(),
        ["SignInRoot"] = Server.Url + "api/v1/",
    };

    public RedditThing Post => Things[0];

    public static async Task<RedditStandIn> StartAsync(TimeProvider? clock = null)
    {
        var reddit = new RedditStandIn { Clock = clock ?? TimeProvider.System };
        reddit._server = await StandInServer.StartAsync(reddit.Answer);
        reddit.AddPost("Harvest assembly on Friday", "All welcome", School);
        return reddit;
    }

    public RedditThing Add(string words, string by = Parent, RedditThing? to = null, DateTimeOffset? at = null) => _server.Locked(() =>
    {
        var thing = new RedditThing { Name = NewName("t1_"), Author = by, Words = words, Parent = to ?? Post, At = at ?? Clock.GetUtcNow() };
        Things.Add(thing);
        return thing;
    });

    public RedditThing AddPost(string title, string words, string by = Parent) => _server.Locked(() =>
    {
        var thing = new RedditThing { Name = NewName("t3_"), Author = by, Words = words, Title = title, At = Clock.GetUtcNow() };
        Things.Add(thing);
        return thing;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string NewName(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}aa{++_last}");

    private StandInReply Answer(HttpRequest request, string body)
    {
        var path = request.Path.Value!.Trim('/');
        if (path == "api/v1/access_token")
        {
            var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{OAuthStandIn.ClientId}:{OAuthStandIn.ClientSecret}"));
            return request.Headers.Authorization == basic ? SignIn.Exchange(body, Clock.GetUtcNow()) : new StandInReply(401, new JsonObject { ["message"] = "Unauthorized", ["error"] = 401 });
        }

        if (!SignIn.Accepts(request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal), Clock.GetUtcNow()) || !request.Headers.UserAgent.ToString().Contains($"/u/{School}", StringComparison.Ordinal))
        {
            return Error(401);
        }

        var answer = Refuses is var (status, lacks) ? Error(status) with { Headers = lacks ? new Dictionary<string, string> { ["WWW-Authenticate"] = "Bearer realm=\"reddit\", error=\"insufficient_scope\"" } : [] }
            : request.Method == "GET" ? Get(path, request.Query) : Form(path, QueryHelpers.ParseQuery(body).ToDictionary(pair => pair.Key, pair => pair.Value.ToString()));
        return Ration is var (left, reset) ? answer with { Headers = new Dictionary<string, string> { ["x-ratelimit-remaining"] = left, ["x-ratelimit-reset"] = reset, ["x-ratelimit-used"] = "20" } } : answer;
    }

    private StandInReply Get(string path, IQueryCollection query) => path switch
    {
        "api/v1/me" => StandInReply.Ok(new JsonObject { ["name"] = Own }),
        "api/info" => Listing(Things.Where(thing => query["id"].ToString().Split(',').Contains(thing.Name)), query),
        "r/larkfield/new" => Listing(Newest(thing => thing.Title is not null && !thing.Removed), query),
        "r/larkfield/comments" => Listing(Newest(thing => thing.Title is null && !thing.Removed && thing.Author != "[deleted]"), query),
        "r/larkfield/about/modqueue" => Listing(Newest(thing => thing.Reported), query),
        "r/larkfield/about/spam" => Listing(Newest(thing => thing.Removed), query),
        $"user/{School}/comments" => Listing(Newest(thing => thing.Author == School && thing.Title is null), query),
        "r/larkfield/about/moderators" => People("UserList", [new JsonObject { ["name"] = School, ["mod_permissions"] = Permissions.DeepClone() }]),
        "r/larkfield/about/banned" => People("UserList", Banned.Where(name => name == query["user"]).Select(name => new JsonObject { ["name"] = name })),
        _ => Error(404),
    };

    private StandInReply Form(string path, Dictionary<string, string> form)
    {
        if (FormError is var (error, words) && form.ContainsKey("api_type"))
        {
            return StandInReply.Ok(new JsonObject { ["json"] = new JsonObject { ["errors"] = new JsonArray(new JsonArray(error, words, null)) } });
        }

        switch (path)
        {
            case "api/remove" or "api/approve" when Things.Find(thing => thing.Name == form["id"]) is { } thing:
                thing.Removed = path == "api/remove";
                thing.Reported = false;
                return StandInReply.Ok(new JsonObject()) with { IsWrite = true };
            case "api/comment" when Things.Find(thing => thing.Name == form["thing_id"]) is { } to:
                var answer = Add(form["text"], School, to);
                return Formed(new JsonObject { ["things"] = new JsonArray(new JsonObject { ["kind"] = "t1", ["data"] = Row(answer, raw: true) }) });
            case "r/larkfield/api/friend" when form["type"] == "banned":
                Banned.Add(form["name"]);
                return Formed([]);
            default:
                return Error(404);
        }
    }

    private IEnumerable<RedditThing> Newest(Func<RedditThing, bool> which) => Things.Where(which).Reverse();

    private StandInReply Listing(IEnumerable<RedditThing> things, IQueryCollection query)
    {
        var all = things.ToList();
        var from = Circles ? 0 : query["after"].FirstOrDefault() is { } after ? all.FindIndex(thing => thing.Name == after) + 1 : 0;
        var page = all.Skip(from).Take(100).ToList();
        var more = Circles ? "t1_always" : from + page.Count < all.Count ? page[^1].Name : null;
        return StandInReply.Ok(new JsonObject
        {
            ["kind"] = "Listing",
            ["data"] = new JsonObject { ["after"] = more, ["children"] = new JsonArray([.. page.Select(thing => new JsonObject { ["kind"] = thing.Name[..2], ["data"] = Row(thing, query["raw_json"] == "1") })]) },
        });
    }

    private static JsonObject Row(RedditThing thing, bool raw)
    {
        var words = raw ? thing.Words : WebUtility.HtmlEncode(thing.Words);
        var row = new JsonObject
        {
            ["name"] = thing.Name,
            ["author"] = thing.Author,
            ["author_fullname"] = thing.Author == "[deleted]" ? null : $"t2_{thing.Author}",
            ["permalink"] = $"/r/larkfield/comments/{thing.Link.Name[3..]}/harvest/{thing.Name[3..]}/",
            ["created_utc"] = JsonNode.Parse(thing.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + ".0"),
            ["banned_by"] = thing.Removed ? School : null,
            ["edited"] = false,
        };
        row[thing.Title is null ? "body" : "selftext"] = words;
        row[thing.Title is null ? "link_title" : "title"] = thing.Link.Title;
        if (thing.Parent is { } parent)
        {
            (row["parent_id"], row["link_id"], row["link_author"]) = (parent.Name, thing.Link.Name, thing.Link.Author);
        }

        return row;
    }

    private static StandInReply People(string kind, IEnumerable<JsonObject> rows) =>
        StandInReply.Ok(new JsonObject { ["kind"] = kind, ["data"] = new JsonObject { ["children"] = new JsonArray([.. rows]) } });

    private static StandInReply Formed(JsonObject data) => StandInReply.Ok(new JsonObject { ["json"] = new JsonObject { ["errors"] = new JsonArray(), ["data"] = data } }) with { IsWrite = true };

    private static StandInReply Error(int status) => new(status, new JsonObject { ["message"] = "Refused", ["error"] = status });
}
