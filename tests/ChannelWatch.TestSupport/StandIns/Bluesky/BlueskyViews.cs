using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.Bluesky;

/// <summary>What the Bluesky stand-in shows the school's account: notifications, feeds, threads and finds.</summary>
internal sealed class BlueskyViews(BlueskyStandIn network)
{
    /// <summary>Ancestors whose writers are told of an answer.</summary>
    private const int NotifiedLevels = 5;

    public StandInReply Answer(string call, IQueryCollection query) => call switch
    {
        "app.bsky.notification.listNotifications" => Notifications(query),
        "app.bsky.feed.getAuthorFeed" => Ok("feed", network.Posts.Where(post => post.Did == query["actor"]).Reverse().Take(100).Select(post => new JsonObject { ["post"] = View(post) })),
        "app.bsky.feed.getPostThread" => Thread(query["uri"].ToString(), int.Parse(query["depth"].ToString(), CultureInfo.InvariantCulture)),
        "app.bsky.feed.searchPosts" => Ok("posts", network.Posts.Where(post => post.Record["text"]!.ToString().Contains(query["q"].ToString(), StringComparison.OrdinalIgnoreCase)).Reverse().Take(100).Select(View)),
        "app.bsky.actor.getProfile" => StandInReply.Ok(Author(query["actor"].ToString())),
        _ => BlueskyStandIn.Error(501, "MethodNotImplemented"),
    };

    private StandInReply Notifications(IQueryCollection query)
    {
        var events = network.Posts.Where(Concerns).Reverse()
            .SelectMany(post => Enumerable.Range(0, network.LikesBetween).Select(_ => Notice(post, "like")).Append(Notice(post, post.Answers is null ? "mention" : "reply"))).ToList();
        var from = network.Circles ? 0 : int.Parse(query["cursor"].FirstOrDefault() ?? "0", CultureInfo.InvariantCulture);
        var page = events.Skip(from).Take(int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture)).ToList();
        var answer = new JsonObject { ["notifications"] = new JsonArray([.. page.Where(row => query["reasons"].Contains(row["reason"]!.ToString()))]), ["seenAt"] = BlueskyStandIn.Time(network.Clock.GetUtcNow()) };
        if (from + page.Count < events.Count || network.Circles)
        {
            answer["cursor"] = (from + page.Count).ToString(CultureInfo.InvariantCulture);
        }

        return StandInReply.Ok(answer);
    }

    /// <summary>Nothing by writers who are blocked, nothing that is hidden, nothing deeper below the school's own words than is told of.</summary>
    private bool Concerns(BlueskyPost post) => post.Did != BlueskyStandIn.School && !network.HasBlocked(post.Did) && !network.Hidden(post.Root).Contains(post.Uri)
        && (post.Record["text"]!.ToString().Contains("@larkfield.test", StringComparison.Ordinal) || Ancestors(post).Take(NotifiedLevels).Any(above => above.Did == BlueskyStandIn.School));

    private static IEnumerable<BlueskyPost> Ancestors(BlueskyPost post)
    {
        for (var above = post.Answers; above is not null; above = above.Answers)
        {
            yield return above;
        }
    }

    private static JsonObject Notice(BlueskyPost post, string reason) => new()
    {
        ["uri"] = post.Uri,
        ["cid"] = post.Cid,
        ["author"] = Author(post.Did),
        ["reason"] = reason,
        ["record"] = post.Record.DeepClone(),
        ["isRead"] = true,
        ["indexedAt"] = BlueskyStandIn.Time(post.At),
    };

    private StandInReply Thread(string uri, int depth)
    {
        if (network.Posts.Find(post => post.Uri == uri) is not { } top)
        {
            return BlueskyStandIn.Error(400, "NotFound");
        }

        var answer = new JsonObject { ["thread"] = Node(top, Math.Min(depth, network.Deepest)) };
        if (network.Records.TryGetValue($"app.bsky.feed.threadgate/{top.Root.Uri.Split('/')[^1]}", out var gate))
        {
            answer["threadgate"] = new JsonObject { ["cid"] = gate.Cid, ["record"] = gate.Record.DeepClone() };
        }

        return StandInReply.Ok(answer);
    }

    private JsonObject Node(BlueskyPost post, int depth)
    {
        if (network.HasBlocked(post.Did))
        {
            return new JsonObject { ["$type"] = "app.bsky.feed.defs#blockedPost", ["uri"] = post.Uri, ["blocked"] = true, ["author"] = new JsonObject { ["did"] = post.Did } };
        }

        var node = new JsonObject { ["$type"] = "app.bsky.feed.defs#threadViewPost", ["post"] = View(post) };
        if (depth > 0)
        {
            node["replies"] = new JsonArray([.. network.Posts.Where(other => other.Answers == post).Select(other => Node(other, depth - 1))]);
        }

        return node;
    }

    private JsonObject View(BlueskyPost post) => new()
    {
        ["uri"] = post.Uri,
        ["cid"] = post.Cid,
        ["author"] = Author(post.Did),
        ["record"] = post.Record.DeepClone(),
        ["replyCount"] = network.Posts.Count(other => other.Answers == post),
        ["indexedAt"] = BlueskyStandIn.Time(post.At),
        ["viewer"] = new JsonObject { ["threadMuted"] = false },
    };

    private static JsonObject Author(string did) => new()
    {
        ["did"] = did,
        ["handle"] = did == BlueskyStandIn.School ? "larkfield.test" : "parent.test",
        ["displayName"] = did == BlueskyStandIn.School ? "Larkfield Primary School" : "A Parent",
        ["viewer"] = new JsonObject(),
    };

    private static StandInReply Ok(string field, IEnumerable<JsonObject> rows) => StandInReply.Ok(new JsonObject { [field] = new JsonArray([.. rows]) });
}
