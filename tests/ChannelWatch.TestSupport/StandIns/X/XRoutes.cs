using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.X;

/// <summary>One request to the X stand-in.</summary>
internal sealed class XRoutes(XStandIn account, HttpRequest request, string body)
{
    private const int MostMentions = 800;

    public StandInReply Answer()
    {
        var path = request.Path.Value!.Trim('/').Split('/')[1..];
        if (path is ["oauth2", "token"])
        {
            return request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.Ordinal) ? account.SignIn.Exchange(body, account.Clock.GetUtcNow()) : Problem(401, "invalid_client");
        }

        if (!account.SignedIn(request))
        {
            return Problem(401, "unauthorized");
        }

        if (account.CreditsUsedUp)
        {
            return Problem(402, "credits-depleted");
        }

        if (account.ThrottledFor is { } wait)
        {
            return new StandInReply(429, new JsonObject { ["errors"] = new JsonArray(new JsonObject { ["code"] = 88, ["message"] = "Rate limit exceeded" }) })
            {
                Headers = new Dictionary<string, string> { ["x-rate-limit-reset"] = account.Clock.GetUtcNow().AddSeconds(wait).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
            };
        }

        return (request.Method, path) switch
        {
            ("GET", ["users", "me"]) => StandInReply.Ok(new JsonObject { ["data"] = new JsonObject { ["id"] = account.SignedInAs, ["username"] = "Larkfield", ["name"] = "Larkfield" } }),
            ("GET", ["users", XStandIn.UserId, "mentions"]) => List(account.Posts.Where(post => post.Author != XStandIn.UserId && post.Names).OrderByDescending(post => post.Id).Take(MostMentions), 1),
            ("GET", ["users", XStandIn.UserId, "tweets"]) => List(account.Posts.Where(post => post.Author == XStandIn.UserId), 1),
            ("GET", ["tweets", "search", "recent"]) => Since < account.Clock.GetUtcNow().AddDays(-7) ? Problem(400, "invalid-request") : List(account.Posts.Where(Searched), 5),
            ("GET", ["tweets"]) => Some(request.Query["ids"].ToString().Split(',')),
            ("PUT", ["tweets", var id, "hidden"]) => Hide(id),
            ("POST", ["tweets"]) => Post(),
            _ => Problem(404, "not-found"),
        };
    }

    private DateTimeOffset Since => DateTimeOffset.Parse(request.Query["start_time"].ToString(), CultureInfo.InvariantCulture);

    private bool Searched(XPost post) => post.Author != XStandIn.UserId && (post.Names || (post.Answers is { } to && Find(to)?.Author == XStandIn.UserId));

    private StandInReply List(IEnumerable<XPost> posts, int price)
    {
        var found = posts.Where(post => post.At >= Since).OrderByDescending(post => post.Id).ToList();
        var token = request.Query["pagination_token"].FirstOrDefault() ?? request.Query["next_token"].FirstOrDefault();
        var from = token is null ? 0 : int.Parse(token[1..], CultureInfo.InvariantCulture);
        var page = found.Skip(from).Take(100).ToList();
        var meta = new JsonObject { ["result_count"] = page.Count };
        if (account.Circles || from + 100 < found.Count)
        {
            meta["next_token"] = string.Create(CultureInfo.InvariantCulture, $"t{(account.Circles ? 0 : from + 100)}");
        }

        var answer = new JsonObject { ["meta"] = meta };
        if (page.Count > 0)
        {
            answer["data"] = new JsonArray([.. page.Select(Row)]);
            answer["includes"] = new JsonObject { ["users"] = new JsonArray([.. page.Select(post => post.Author).Distinct().Select(id => new JsonObject { ["id"] = id, ["username"] = "parent", ["name"] = "A Parent" })]) };
        }

        Charge(page, price);
        return StandInReply.Ok(answer);
    }

    /// <summary>What is gone is told beside what is there.</summary>
    private StandInReply Some(string[] ids)
    {
        var found = ids.Select(Find).OfType<XPost>().ToList();
        var answer = new JsonObject();
        if (found.Count > 0)
        {
            answer["data"] = new JsonArray([.. found.Select(Row)]);
        }

        if (found.Count < ids.Length)
        {
            answer["errors"] = new JsonArray([.. ids.Where(id => Find(id) is null).Select(id => new JsonObject
            {
                ["resource_id"] = id,
                ["resource_type"] = "tweet",
                ["title"] = "Not Found Error",
                ["type"] = "https://api.x.com/2/problems/resource-not-found",
            })]);
        }

        Charge(found, 5);
        return StandInReply.Ok(answer);
    }

    private StandInReply Hide(string id)
    {
        if (Find(id) is not { } post || post.Conversation == post.Id || Find(post.Conversation)?.Author != XStandIn.UserId)
        {
            return Problem(403, "not-authorized-for-resource");
        }

        account.Charged += 15;
        post.Hidden = JsonNode.Parse(body)!["hidden"]!.GetValue<bool>();
        return StandInReply.Ok(new JsonObject { ["data"] = new JsonObject { ["hidden"] = post.Hidden } }) with { IsWrite = true };
    }

    private StandInReply Post()
    {
        var wanted = JsonNode.Parse(body)!;
        if (Find(wanted["reply"]!["in_reply_to_tweet_id"]!.ToString()) is not { Names: true } to)
        {
            return Problem(403, "not-authorized-for-resource");
        }

        account.Charged += 15;
        var post = account.Add($"@parent {wanted["text"]}", to, XStandIn.UserId);
        return new StandInReply(201, new JsonObject { ["data"] = new JsonObject { ["id"] = post.Id, ["text"] = post.Text } }) { IsWrite = true };
    }

    private JsonObject Row(XPost post)
    {
        var word = account.SpellsPost ? "post" : "tweet";
        var row = new JsonObject
        {
            ["id"] = post.Id,
            ["text"] = WebUtility.HtmlEncode(post.Text).Replace("&#39;", "'", StringComparison.Ordinal),
            ["author_id"] = post.Author,
            ["created_at"] = post.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            ["conversation_id"] = post.Conversation,
            [$"edit_history_{word}_ids"] = new JsonArray([.. post.Earlier.Append(post.Id).Select(id => JsonValue.Create(id))]),
        };
        if (post.Answers is { } to)
        {
            row["in_reply_to_user_id"] = Find(to)?.Author;
            row[$"referenced_{word}s"] = new JsonArray(new JsonObject { ["type"] = "replied_to", ["id"] = to });
        }

        return row;
    }

    private void Charge(IEnumerable<XPost> posts, int price) => account.Charged += posts.Count(post => account.Paid.Add(post.Id)) * price;

    private XPost? Find(string id) => account.Posts.Find(post => post.Id == id);

    private static StandInReply Problem(int status, string kind) => new(status, new JsonObject
    {
        ["title"] = "Refused",
        ["detail"] = "Refused by the stand-in.",
        ["type"] = $"https://api.x.com/2/problems/{kind}",
        ["status"] = status,
    });
}
