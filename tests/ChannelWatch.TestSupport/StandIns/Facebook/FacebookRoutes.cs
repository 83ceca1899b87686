using System.Globalization;
using System.Text.Json.Nodes;
using ChannelWatch.TestSupport.StandIns.Meta;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns.Facebook;

/// <summary>One request to the Facebook stand-in: who asks, for what, and what the real one would say.</summary>
internal sealed class FacebookRoutes(FacebookStandIn page, HttpRequest request, string body)
{
    private readonly string? _token = MetaAnswers.Token(request);
    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> _form = QueryHelpers.ParseQuery(body);

    private bool IsPage => _token == FacebookStandIn.Token;

    public StandInReply Answer()
    {
        var reply = Route();
        return page.UsedPercent is { } used && reply.Headers.Count == 0
            ? reply with { Headers = new Dictionary<string, string> { ["X-Business-Use-Case-Usage"] = MetaAnswers.Usage("pages", used, used >= 100 ? 19 : 0) } }
            : reply;
    }

    private StandInReply Route()
    {
        var path = request.Path.Value!.Trim('/').Split('/')[1..];
        if (path is ["debug_token"])
        {
            return _token == $"55|{FacebookStandIn.Secret}" ? StandInReply.Ok(Examined()) : MetaAnswers.Error(190);
        }

        if (page.TokenDeath is { } death)
        {
            return MetaAnswers.Error(190, death);
        }

        if (_token is not (FacebookStandIn.Token or FacebookStandIn.PersonsToken))
        {
            return MetaAnswers.Error(190, 467);
        }

        return (request.Method, path) switch
        {
            ("GET", ["me"]) => StandInReply.Ok(new JsonObject { ["id"] = IsPage ? FacebookStandIn.PageId : "424242", ["name"] = "Larkfield Primary" }),
            (_, [FacebookStandIn.PageId, ..]) when page.PageInvisible => MetaAnswers.Missing(),
            ("GET", [FacebookStandIn.PageId]) => StandInReply.Ok(new JsonObject { ["id"] = FacebookStandIn.PageId, ["name"] = "Larkfield Primary" }),
            (var method, [FacebookStandIn.PageId, "blocked"]) => Block(method),
            ("GET", [FacebookStandIn.PageId, var edge]) => List(edge),
            ("GET", [var id, "comments"]) => Comments(id),
            ("POST", [var id, "comments"]) => Reply(id),
            (var method, [var id]) => One(method, id),
            _ => MetaAnswers.Error(2500),
        };
    }

    private JsonObject Examined() => new()
    {
        ["data"] = new JsonObject
        {
            ["is_valid"] = page.TokenDeath is null,
            ["expires_at"] = 0,
            ["data_access_expires_at"] = page.Clock.GetUtcNow().AddDays(60).ToUnixTimeSeconds(),
            ["scopes"] = new JsonArray([.. page.Scopes.Select(scope => JsonValue.Create(scope))]),
        },
    };

    private StandInReply List(string edge)
    {
        if (edge == "ads_posts" && !page.Scopes.Contains("ads_read"))
        {
            return MetaAnswers.Error(10, status: 403);
        }

        var until = long.TryParse(request.Query["until"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MaxValue;
        var visible = page.Writings.Where(post => post.Edge == edge && post.At <= until && (post.From == FacebookStandIn.PageId || page.Scopes.Contains("pages_read_user_content")));
        return Page([.. visible.OrderByDescending(post => post.At).Select(post => edge == "ratings" ? Review(post) : Post(post))]);
    }

    private StandInReply Comments(string id)
    {
        if (Find(id) is not { } target)
        {
            return MetaAnswers.Missing();
        }

        return Page(IsPage ? CommentsUnder(target, request.Query["filter"] == "stream", request.Query["order"] == "reverse_chronological") : []);
    }

    private List<JsonNode> CommentsUnder(FacebookWriting target, bool stream, bool newestFirst)
    {
        var under = page.Writings.Where(comment => target.Edge == "comment" ? comment.Parent == target.Id : comment.Post == target.Id && (stream || comment.Parent is null)).OrderBy(comment => comment.At);
        return [.. (newestFirst ? under.Reverse() : under).Select(Comment)];
    }

    private StandInReply One(string method, string id)
    {
        if (Find(id) is not { } writing)
        {
            return MetaAnswers.Missing();
        }

        if (method != "GET" && !page.Scopes.Contains("pages_manage_engagement"))
        {
            return MetaAnswers.Error(200, status: 403);
        }

        switch (method)
        {
            case "DELETE":
                page.Writings.RemoveAll(other => other == writing || other.Parent == writing.Id || other.Post == writing.Id);
                return MetaAnswers.Success();
            case "POST" when _form.TryGetValue("message", out var words):
                writing.Message = words.ToString();
                return MetaAnswers.Success();
            case "POST":
                writing.Hidden = page.IgnoresHiding ? writing.Hidden : _form["is_hidden"] == "true";
                return MetaAnswers.Success();
            default:
                return StandInReply.Ok(writing.Edge == "comment" ? Comment(writing) : Post(writing));
        }
    }

    private StandInReply Reply(string id)
    {
        if (Find(id) is not { } target)
        {
            return MetaAnswers.Missing();
        }

        var reply = target.Edge == "comment"
            ? page.AddComment(_form["message"].ToString(), under: target, from: FacebookStandIn.PageId)
            : page.AddComment(_form["message"].ToString(), target.Id, from: FacebookStandIn.PageId);
        return StandInReply.Ok(new JsonObject { ["id"] = reply.Id }) with { IsWrite = true };
    }

    private StandInReply Block(string method)
    {
        if (method == "GET")
        {
            return Page([.. page.Blocked.Select(id => new JsonObject { ["id"] = id, ["name"] = "Somebody" })]);
        }

        var user = JsonNode.Parse(_form["user"].ToString())!.AsArray()[0]!.ToString();
        page.Blocked.Add(user);
        return StandInReply.Ok(new JsonObject { [user] = true }) with { IsWrite = true };
    }

    private JsonObject Post(FacebookWriting post)
    {
        var row = new JsonObject
        {
            ["id"] = post.Id,
            [post.Edge == "video_reels" ? "description" : "message"] = post.Message,
            ["created_time"] = MetaAnswers.Time(post.At),
            ["permalink_url"] = $"https://www.facebook.com/{post.Id}",
        };
        if (post.Edge != "video_reels")
        {
            row["from"] = new JsonObject { ["id"] = post.From, ["name"] = "A Parent" };
        }

        if (post.Hidden)
        {
            row["is_hidden"] = true;
        }

        if (request.Query["fields"].ToString().Contains("comments.filter(stream)", StringComparison.Ordinal) && IsPage && page.Writings.Exists(comment => comment.Post == post.Id))
        {
            row["comments"] = MetaAnswers.Page(CommentsUnder(post, stream: true, newestFirst: true), null, 50, after => $"{page.Server.Url}v26.0/{post.Id}/comments?access_token=SECRET&after={after}");
        }

        return row;
    }

    private static JsonObject Review(FacebookWriting review) => new()
    {
        ["created_time"] = MetaAnswers.Time(review.At),
        ["reviewer"] = new JsonObject { ["id"] = review.From, ["name"] = "A Parent" },
        ["review_text"] = review.Message,
        ["recommendation_type"] = "positive",
        ["open_graph_story"] = new JsonObject { ["id"] = review.Id },
    };

    private JsonObject Comment(FacebookWriting comment)
    {
        var row = new JsonObject
        {
            ["id"] = Spelt(comment),
            ["message"] = comment.Message,
            ["created_time"] = MetaAnswers.Time(comment.At),
            ["is_hidden"] = comment.Hidden,
            ["can_hide"] = comment.From != FacebookStandIn.PageId,
            ["can_comment"] = true,
            ["permalink_url"] = $"https://www.facebook.com/{comment.Post}?comment_id={comment.Id}",
        };
        if (page.Scopes.Contains("pages_read_user_content") || comment.From == FacebookStandIn.PageId)
        {
            row["from"] = new JsonObject { ["id"] = comment.From, ["name"] = comment.From == FacebookStandIn.PageId ? "Larkfield Primary" : "A Parent" };
        }

        if (comment.Parent is { } parent)
        {
            row["parent"] = new JsonObject { ["id"] = Spelt(Find(parent)!) };
        }

        if (comment.HasPhoto)
        {
            row["attachment"] = new JsonObject { ["type"] = "photo", ["media"] = new JsonObject { ["image"] = new JsonObject { ["src"] = "https://scontent.example/p.jpg", ["width"] = 720 } } };
        }

        return row;
    }

    private StandInReply Page(List<JsonNode> rows)
    {
        var answer = MetaAnswers.Page(request, rows, 100, page.NextHost is { } host ? (_, after) => $"https://{host}/v26.0/x?after={after}" : null);
        if (page.Untidy && answer["data"] is JsonArray { Count: > 1 } data)
        {
            answer["data"] = new JsonArray([.. data.Reverse().Append(data[0]).Select(row => row!.DeepClone())]);
        }

        if (page.Circles && answer["paging"] is { } paging)
        {
            paging["cursors"]!["after"] = "MA==";
            paging["next"] = $"{page.Server.Url}v26.0/x?after=MA==";
        }

        return StandInReply.Ok(answer);
    }

    private string Spelt(FacebookWriting comment) => page.BareIds ? comment.Id : FacebookStandIn.IdOf(comment);

    private FacebookWriting? Find(string id) => page.Writings.Find(writing => writing.Id == id || (writing.Edge == "comment" && FacebookStandIn.IdOf(writing) == id));
}
