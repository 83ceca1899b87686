using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.Bluesky;

/// <summary>The account's own records in the Bluesky stand-in.</summary>
internal sealed class BlueskyRecords(BlueskyStandIn network)
{
    private const string Posts = "app.bsky.feed.post";

    public StandInReply Answer(string call, IQueryCollection query, string body) => call["com.atproto.repo.".Length..] switch
    {
        "getRecord" => Get(query["repo"].ToString(), query["collection"].ToString(), query["rkey"].ToString()),
        "listRecords" => List(query["collection"].ToString(), int.Parse(query["limit"].ToString(), CultureInfo.InvariantCulture)),
        "createRecord" => Create(JsonNode.Parse(body)!),
        "putRecord" => Put(JsonNode.Parse(body)!),
        _ => BlueskyStandIn.Error(501, "MethodNotImplemented"),
    };

    private StandInReply Get(string repo, string collection, string key)
    {
        if (collection == Posts)
        {
            return network.Posts.Find(post => post.Uri == $"at://{repo}/{Posts}/{key}") is { } post ? StandInReply.Ok(Row(post.Uri, post.Cid, post.Record)) : BlueskyStandIn.Error(400, "RecordNotFound");
        }

        return repo == BlueskyStandIn.School && network.Records.TryGetValue($"{collection}/{key}", out var found)
            ? StandInReply.Ok(Row($"at://{repo}/{collection}/{key}", found.Cid, found.Record))
            : BlueskyStandIn.Error(400, "RecordNotFound");
    }

    private StandInReply List(string collection, int limit)
    {
        var rows = collection == Posts
            ? network.Posts.Where(post => post.Did == BlueskyStandIn.School).Reverse().Select(post => Row(post.Uri, post.Cid, post.Record))
            : network.Records.Where(pair => pair.Key.StartsWith(collection + "/", StringComparison.Ordinal)).OrderByDescending(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => Row($"at://{BlueskyStandIn.School}/{pair.Key}", pair.Value.Cid, pair.Value.Record));
        return StandInReply.Ok(new JsonObject { ["records"] = new JsonArray([.. rows.Take(limit)]) });
    }

    private StandInReply Create(JsonNode asked)
    {
        var record = asked["record"]!.DeepClone().AsObject();
        if (asked["collection"]!.ToString() == Posts)
        {
            var parent = network.Posts.Find(post => post.Uri == record["reply"]!["parent"]!["uri"]!.ToString())!;
            var post = network.Add(record, BlueskyStandIn.School, parent);
            return StandInReply.Ok(new JsonObject { ["uri"] = post.Uri, ["cid"] = post.Cid }) with { IsWrite = true };
        }

        var key = network.NewKey();
        network.Records[$"{asked["collection"]}/{key}"] = (record, $"cid-{key}");
        return StandInReply.Ok(new JsonObject { ["uri"] = $"at://{BlueskyStandIn.School}/{asked["collection"]}/{key}", ["cid"] = $"cid-{key}" }) with { IsWrite = true };
    }

    private StandInReply Put(JsonNode asked)
    {
        var meanwhile = network.Meanwhile;
        network.Meanwhile = null;
        meanwhile?.Invoke();
        var place = $"{asked["collection"]}/{asked["rkey"]}";
        var present = network.Records.TryGetValue(place, out var found) ? found.Cid : null;
        if (!asked.AsObject().ContainsKey("swapRecord") || asked["swapRecord"]?.ToString() != present)
        {
            return BlueskyStandIn.Error(400, "InvalidSwap");
        }

        var cid = $"cid-{network.NewKey()}";
        network.Records[place] = (asked["record"]!.DeepClone().AsObject(), cid);
        return StandInReply.Ok(new JsonObject { ["uri"] = $"at://{BlueskyStandIn.School}/{place}", ["cid"] = cid }) with { IsWrite = true };
    }

    private static JsonObject Row(string uri, string cid, JsonObject record) => new() { ["uri"] = uri, ["cid"] = cid, ["value"] = record.DeepClone() };
}
