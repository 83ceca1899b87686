using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.YouTube;

/// <summary>One request to the YouTube stand-in.</summary>
internal sealed class YouTubeRoutes(YouTubeStandIn channel, HttpRequest request, string body)
{
    public StandInReply Answer()
    {
        if (request.Path == "/token")
        {
            return channel.SignIn.Exchange(body, channel.Clock.GetUtcNow());
        }

        channel.Units += HttpMethods.IsGet(request.Method) ? 1 : 50;
        if (channel.Refuses is var (status, reason))
        {
            return YouTubeStandIn.Refusal(status, reason);
        }

        if (!channel.SignedIn(request))
        {
            return YouTubeStandIn.Refusal(401, "authError");
        }

        return (request.Method, request.Path.Value!.Replace("/youtube/v3/", "", StringComparison.Ordinal)) switch
        {
            ("GET", "commentThreads") => Threads(),
            ("GET", "comments") => Comments(),
            ("GET", "videos") => Items(Query("id").Split(',').Select(id => new JsonObject { ["id"] = id, ["snippet"] = new JsonObject { ["title"] = "Harvest assembly" } })),
            ("GET", "channels") => Items([new JsonObject { ["id"] = channel.Own }]),
            ("POST", "comments/setModerationStatus") => SetStatus(),
            ("POST", "comments") => Reply(),
            _ => YouTubeStandIn.Refusal(404, "notFound"),
        };
    }

    private StandInReply Threads()
    {
        if (Query("id") is { Length: > 0 } id)
        {
            return Items(channel.Writings.Where(writing => writing.Id == id && writing.Thread is null).Select(top => Thread(top, "published", named: false)));
        }

        var status = Query("moderationStatus") is { Length: > 0 } wanted ? wanted : "published";
        var threads = channel.Writings
            .Where(writing => writing.Thread is null && (writing.Status == status || (status != "published" && channel.Writings.Exists(reply => reply.Thread == writing.Id && reply.Status == status))))
            .OrderByDescending(writing => writing.At).ToList();
        return Page(threads, top => Thread(top, status, named: true));
    }

    private StandInReply Comments()
    {
        if (Query("parentId") is { Length: > 0 } parent)
        {
            var replies = channel.Writings.Where(writing => writing.Thread == parent && writing.Status == "published").ToList();
            return channel.Writings.Exists(writing => writing.Id == parent) ? Page(replies, reply => Resource(reply, named: true)) : YouTubeStandIn.Refusal(404, "commentNotFound");
        }

        var ids = Query("id").Split(',');
        return Items(channel.Writings.Where(writing => ids.Contains(writing.Id) && writing.Status != "rejected").Select(writing => Resource(writing, named: false)));
    }

    private StandInReply SetStatus()
    {
        if (channel.Writings.Find(writing => writing.Id == Query("id")) is not { Status: not "rejected" } target)
        {
            return YouTubeStandIn.Refusal(404, "commentNotFound");
        }

        if (Query("banAuthor") == "true")
        {
            if (Query("moderationStatus") != "rejected")
            {
                return YouTubeStandIn.Refusal(400, "banWithoutReject");
            }

            channel.Banned.Add(target.Author);
        }

        target.Status = channel.IgnoresStatus ? target.Status : Query("moderationStatus");
        return new StandInReply(204, null) { IsWrite = true };
    }

    private StandInReply Reply()
    {
        var snippet = JsonNode.Parse(body)!["snippet"]!;
        var parent = channel.Writings.Find(writing => writing.Id == snippet["parentId"]!.ToString() && writing.Thread is null);
        return parent is null
            ? YouTubeStandIn.Refusal(404, "parentCommentNotFound")
            : StandInReply.Ok(Resource(channel.Add(snippet["textOriginal"]!.ToString(), parent, YouTubeStandIn.ChannelId, status: channel.HoldsOwnReplies ? "heldForReview" : "published"), named: false)) with { IsWrite = true };
    }

    private JsonObject Thread(YouTubeWriting top, string status, bool named)
    {
        var replies = channel.Writings.Where(reply => reply.Thread == top.Id && (reply.Status == "published" || reply.Status == status)).ToList();
        var thread = new JsonObject
        {
            ["kind"] = "youtube#commentThread",
            ["id"] = top.Id,
            ["snippet"] = new JsonObject
            {
                ["channelId"] = YouTubeStandIn.ChannelId,
                ["videoId"] = top.Video,
                ["canReply"] = channel.CanReply,
                ["totalReplyCount"] = replies.Count,
                ["isPublic"] = true,
                ["topLevelComment"] = Resource(top, named),
            },
        };
        if (replies.Count > 0)
        {
            thread["replies"] = new JsonObject { ["comments"] = new JsonArray([.. replies.OrderByDescending(reply => reply.Status == status && status != "published").Take(channel.RepliesWithThread).Select(reply => Resource(reply, named))]) };
        }

        return thread;
    }

    private static JsonObject Resource(YouTubeWriting writing, bool named)
    {
        var snippet = new JsonObject
        {
            ["channelId"] = YouTubeStandIn.ChannelId,
            ["textDisplay"] = writing.Text,
            ["authorDisplayName"] = "@parent",
            ["authorChannelId"] = new JsonObject { ["value"] = writing.Author },
            ["publishedAt"] = writing.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["updatedAt"] = writing.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        if (writing.Thread is { } thread)
        {
            snippet["parentId"] = thread;
        }
        else
        {
            snippet["videoId"] = writing.Video;
        }

        if (named)
        {
            snippet["moderationStatus"] = writing.Status;
        }

        return new JsonObject { ["kind"] = "youtube#comment", ["id"] = writing.Id, ["snippet"] = snippet };
    }

    private StandInReply Page(List<YouTubeWriting> all, Func<YouTubeWriting, JsonNode> row)
    {
        var token = Query("pageToken");
        if (token.Length > 0 && channel.ForgetsPages)
        {
            return YouTubeStandIn.Refusal(400, "invalidPageToken");
        }

        var from = token.Length > 0 ? int.Parse(token[1..], CultureInfo.InvariantCulture) : 0;
        var answer = new JsonObject { ["items"] = new JsonArray([.. all.Skip(from).Take(channel.PageSize).Select(row)]) };
        if (channel.Circles || from + channel.PageSize < all.Count)
        {
            answer["nextPageToken"] = string.Create(CultureInfo.InvariantCulture, $"P{(channel.Circles ? 0 : from + channel.PageSize)}");
        }

        return StandInReply.Ok(answer);
    }

    private static StandInReply Items(IEnumerable<JsonNode> rows) => StandInReply.Ok(new JsonObject { ["items"] = new JsonArray([.. rows]) });

    private string Query(string key) => request.Query[key].FirstOrDefault() ?? "";
}
