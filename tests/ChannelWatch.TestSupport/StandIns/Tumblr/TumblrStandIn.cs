using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns.Tumblr;

/// <summary>
/// A Tumblr blog on loopback, as platforms-b 5 describes it: everything in an envelope, refresh tokens used up by their exchange, activity without what
/// stands under muted posts, notes without numbers. Written from documentation, not recorded.
/// </summary>
public sealed class TumblrStandIn : IAsyncDisposable
{
    public const string Blog = "larkfield";

    private const int ActivityAtOnce = 10;

    private StandInServer _server = null!;
    private long _last = 54;

    public StandInServer Server => _server;

    public OAuthStandIn SignIn { get; } = new(TimeSpan.FromSeconds(2520), rotates: true);

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<TumblrWriting> Writings { get; } = [];

    public List<string> Blocked { get; } = [];

    /// <summary>Blocks are accepted and ignored.</summary>
    public bool IgnoresBlocks { get; set; }

    /// <summary>The blog the signed-in account has.</summary>
    public string Own { get; set; } = Blog;

    public bool Circles { get; set; }

    /// <summary>Status of every answer, when set.</summary>
    public int? Refuses { get; set; }

    public Dictionary<string, string> Settings => new()
    {
        ["Blog"] = $"{Blog}.tumblr.com",
        ["ClientId"] = OAuthStandIn.ClientId,
        ["ClientSecret"] = OAuthStandIn.ClientSecret,
        ["RefreshToken"] = OAuthStandIn.FirstRefresh,
        ["ApiRoot"] = $"{Server.Url}v2/",
    };

    public static async Task<TumblrStandIn> StartAsync(TimeProvider? clock = null)
    {
        var blog = new TumblrStandIn { Clock = clock ?? TimeProvider.System };
        blog._server = await StandInServer.StartAsync(blog.Answer);
        blog.Add("Harvest assembly", "post");
        return blog;
    }

    /// <summary>A writing of any type; replies and reblogs go under the school's first post unless <paramref name="post"/> says otherwise.</summary>
    public TumblrWriting Add(string text, string type = "reply", TumblrWriting? post = null, string? by = null, DateTimeOffset? at = null, bool muted = false) => _server.Locked(() =>
    {
        var id = ++_last;
        var writing = new TumblrWriting
        {
            Id = id,
            Type = type,
            Blog = by ?? (type == "post" ? Blog : $"parent-{id}"),
            Text = text,
            At = at ?? Clock.GetUtcNow(),
            Post = type is "reply" or "reblog" or "like" ? post ?? Writings[0] : null,
            Muted = muted,
        };
        Writings.Add(writing);
        return writing;
    });

    public static string IdOf(TumblrWriting reply) => string.Create(CultureInfo.InvariantCulture, $"reply/{reply.Post!.Id}/t:{reply.Blog}/{reply.At.ToUnixTimeSeconds()}");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private StandInReply Answer(HttpRequest request, string body)
    {
        if (request.Path == "/v2/oauth2/token")
        {
            return SignIn.Exchange(body, Clock.GetUtcNow());
        }

        if (Refuses is { } status)
        {
            return Error(status);
        }

        if (request.Headers.UserAgent.Count == 0 || !(request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && SignIn.Accepts(header["Bearer ".Length..], Clock.GetUtcNow())))
        {
            return Error(401);
        }

        return (request.Method, request.Path.Value!.Trim('/').Split('/')[1..]) switch
        {
            ("GET", ["user", "info"]) => Ok(new JsonObject { ["user"] = new JsonObject { ["name"] = Own, ["blogs"] = new JsonArray(new JsonObject { ["name"] = Own }) } }),
            ("GET", ["blog", Blog, "notifications"]) => Own == Blog ? Activity(request) : Error(403),
            ("GET", ["blog", Blog, "posts"]) => Posts(request.Query),
            ("GET", ["blog", Blog, "notes"]) => Notes(request.Query["id"].ToString()),
            ("POST", ["blog", Blog, "blocks"]) => Block(QueryHelpers.ParseQuery(body)["blocked_tumblelog"].ToString()),
            ("GET", ["blog", Blog, "blocks"]) => Ok(new JsonObject { ["blocked_tumblelogs"] = new JsonArray([.. Blocked.Select(name => new JsonObject { ["name"] = name[2..], ["uuid"] = name })]) }),
            ("GET", ["blog", var other, "posts", var id]) => Elsewhere(other, id),
            _ => Error(404),
        };
    }

    private StandInReply Activity(HttpRequest request)
    {
        var wanted = request.Query.Where(pair => pair.Key.StartsWith("types[", StringComparison.Ordinal)).Select(pair => pair.Value.ToString()).ToHashSet();
        var before = !Circles && long.TryParse(request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : long.MaxValue;
        var all = Writings.Where(writing => writing.Blog != Blog && writing.Post?.Muted != true && wanted.Contains(ActivityType(writing)) && writing.At.ToUnixTimeSeconds() <= before)
            .OrderByDescending(writing => writing.At).ThenByDescending(writing => writing.Id).ToList();
        var body = new JsonObject { ["notifications"] = new JsonArray([.. all.Take(ActivityAtOnce).Select(ActivityRow)]) };
        if (all.Count > ActivityAtOnce)
        {
            body["_links"] = new JsonObject { ["next"] = new JsonObject { ["href"] = $"/v2/blog/{Blog}/notifications?before={all[^1].At.ToUnixTimeSeconds()}", ["method"] = "GET" } };
        }

        return Ok(body);
    }

    private StandInReply Posts(IQueryCollection query)
    {
        var before = long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : long.MaxValue;
        var posts = Writings.Where(post => post.Type == "post" && post.At.ToUnixTimeSeconds() < before && (query["id"].FirstOrDefault() is not { } id || id == Text(post.Id))).OrderByDescending(post => post.At).ToList();
        return query.ContainsKey("id") && posts.Count == 0
            ? Error(404)
            : Ok(new JsonObject { ["posts"] = new JsonArray([.. posts.Skip(int.TryParse(query["offset"], out var offset) ? offset : 0).Take(20).Select(PostRow)]), ["total_posts"] = posts.Count });
    }

    private StandInReply Notes(string post) => Writings.Exists(writing => writing.Type == "post" && Text(writing.Id) == post)
        ? Ok(new JsonObject { ["notes"] = new JsonArray([.. Writings.Where(note => note.Post is not null && Text(note.Post.Id) == post && note.Type != "like").OrderByDescending(note => note.At).ThenByDescending(note => note.Id).Select(NoteRow)]) })
        : Error(404);

    private StandInReply Block(string blog)
    {
        if (!IgnoresBlocks)
        {
            Blocked.Add(blog);
        }

        return new StandInReply(201, new JsonObject { ["meta"] = new JsonObject { ["status"] = 201, ["msg"] = "Created" }, ["response"] = new JsonArray() }) { IsWrite = true };
    }

    private StandInReply Elsewhere(string blog, string id) => Writings.Find(writing => writing.Blog == blog && Text(writing.Id) == id) is { } post
        ? Ok(new JsonObject { ["object_type"] = "post", ["id"] = id, ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = post.Text }) })
        : Error(404);

    private JsonObject PostRow(TumblrWriting post) => new()
    {
        ["id"] = post.Id,
        ["id_string"] = Text(post.Id),
        ["blog_name"] = Blog,
        ["timestamp"] = post.At.ToUnixTimeSeconds(),
        ["summary"] = post.Text,
        ["note_count"] = Writings.Count(note => note.Post == post),
    };

    private static JsonObject NoteRow(TumblrWriting note)
    {
        var row = new JsonObject { ["type"] = note.Type, ["timestamp"] = note.At.ToUnixTimeSeconds(), ["blog_name"] = note.Blog, ["blog_uuid"] = $"t:{note.Blog}" };
        row[note.Type == "reply" ? "reply_text" : "added_text"] = note.Text;
        if (note.Type == "reblog")
        {
            row["post_id"] = Text(note.Id);
        }

        return row;
    }

    private static JsonObject ActivityRow(TumblrWriting writing)
    {
        var row = new JsonObject
        {
            ["id"] = Text(writing.Id),
            ["type"] = ActivityType(writing),
            ["timestamp"] = writing.At.ToUnixTimeSeconds(),
            ["from_tumblelog_name"] = writing.Blog,
            ["unread"] = true,
        };
        row[writing.Post is null ? "post_id" : "target_post_id"] = Text(writing.Post?.Id ?? writing.Id);
        if (writing.Type == "reply")
        {
            row["reply_text"] = writing.Text;
        }

        return row;
    }

    private static string ActivityType(TumblrWriting writing) => writing.Type == "reblog" ? "reblog_with_content" : writing.Type;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static StandInReply Ok(JsonNode response) => StandInReply.Ok(new JsonObject { ["meta"] = new JsonObject { ["status"] = 200, ["msg"] = "OK" }, ["response"] = response });

    private static StandInReply Error(int status) => new(status, new JsonObject
    {
        ["meta"] = new JsonObject { ["status"] = status, ["msg"] = "Refused" },
        ["response"] = new JsonArray(),
        ["errors"] = new JsonArray(new JsonObject { ["title"] = "Refused by the stand-in.", ["code"] = status }),
    });
}
