using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>
/// Hides and shows answers through the thread's own record (threadgate), which others may write at the same time: it is read, changed and
/// written only if it is still as it was read, and everything else in it is kept.
/// </summary>
internal sealed class BlueskyActions(BlueskyApi api, TimeProvider clock)
{
    private const int MostHidden = 300;
    private const int Tries = 5;

    public async Task<PlatformVisibility> LookAsync(CommentId id, CancellationToken cancellationToken)
    {
        if (await NodeAsync(id, cancellationToken) is not { } node)
        {
            return PlatformVisibility.Gone;
        }

        var gates = Parts.Inner(node, "post") is not { } post ? await api.OwnRecordsAsync(BlueskyApi.Gates, cancellationToken)
            : await GateKeyAsync(post, cancellationToken) is { } key && await api.OwnRecordAsync(BlueskyApi.Gates, key, cancellationToken) is { } gate ? [gate] : [];
        return gates.Any(gate => Lists(gate, id)) ? PlatformVisibility.Hidden : PlatformVisibility.Visible;
    }

    public async Task<PlatformVisibility> SetAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted is not (PlatformVisibility.Visible or PlatformVisibility.Hidden))
        {
            throw new ChannelException(ChannelFailure.Unsupported, "On Bluesky an answer can be hidden or shown; only its writer can delete it.");
        }

        if (await FindAsync(id, cancellationToken) is not { } post)
        {
            return PlatformVisibility.Gone;
        }

        if (await GateKeyAsync(post, cancellationToken) is not { } key)
        {
            return wanted == PlatformVisibility.Visible
                ? wanted
                : throw new ChannelException(ChannelFailure.Unsupported, "The post does not stand in a thread of the school's own: on Bluesky it can only be reported (three dots below it, \"Report post\").");
        }

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var gate = await api.OwnRecordAsync(BlueskyApi.Gates, key, cancellationToken);
            if ((gate is { } present && Lists(present, id) ? PlatformVisibility.Hidden : PlatformVisibility.Visible) == wanted)
            {
                return wanted;
            }

            if (await api.SwapAsync(BlueskyApi.Gates, key, Changed(gate, post, id.Value, wanted == PlatformVisibility.Hidden), gate is { } read ? Wire.Text(read, "cid") : null, cancellationToken))
            {
                return await LookAsync(id, cancellationToken);
            }
        }

        throw new ChannelException(ChannelFailure.ServerError, "Somebody else kept changing what is hidden in the thread; nothing was overwritten.");
    }

    /// <summary>Blocks stand in a public list; one is not added twice.</summary>
    public async Task BlockAsync(string did, CancellationToken cancellationToken)
    {
        var blocked = (await api.OwnRecordsAsync(BlueskyApi.Blocks, cancellationToken)).Any(record => Parts.InnerText(record, "value", "subject") == did)
            || Parts.InnerText(await api.ProfileAsync(did, cancellationToken), "viewer", "blocking") is not null;
        if (!blocked)
        {
            var uri = await api.CreateAsync(BlueskyApi.Blocks, new JsonObject { ["$type"] = BlueskyApi.Blocks, ["subject"] = did, ["createdAt"] = BlueskyApi.Written(clock.GetUtcNow()) }, cancellationToken);
            if (BlueskyUri.Parse(uri) is not { } made || await api.OwnRecordAsync(BlueskyApi.Blocks, made.Key, cancellationToken) is null)
            {
                throw new ChannelException(ChannelFailure.Rejected, "Bluesky took the block and does not show it.");
            }
        }
    }

    /// <summary>The post as it stands; null when Bluesky says it is gone.</summary>
    public async Task<JsonElement?> FindAsync(CommentId id, CancellationToken cancellationToken) => await NodeAsync(id, cancellationToken) is { } node
        ? Parts.Inner(node, "post") ?? await api.BlockedPostAsync(id.Value, cancellationToken)
        : null;

    /// <summary>The post of somebody blocked is there for everybody else: its place in the tree says so and holds no words.</summary>
    private async Task<JsonElement?> NodeAsync(CommentId id, CancellationToken cancellationToken)
    {
        if (await api.ThreadAsync(id.Value, 0, cancellationToken) is not { } body)
        {
            return null;
        }

        var node = Parts.Inner(body, "thread") ?? throw Wire.Odd("thread", "an object");
        return Parts.Inner(node, "post") is not null || Parts.Flag(node, "blocked") == true ? node : throw Wire.Odd("thread", "a post");
    }

    /// <summary>The key of the thread's record, the same as that of its first post; null in threads of others.</summary>
    private async Task<string?> GateKeyAsync(JsonElement post, CancellationToken cancellationToken) =>
        BlueskyUri.Parse(BlueskyMapping.RootOf(BlueskyMapping.RecordOf(post))) is { } root && root.Did == await api.MeAsync(cancellationToken) ? root.Key : null;

    private static bool Lists(JsonElement gate, CommentId id) => Parts.Inner(gate, "value") is { } value ? BlueskyHidden.ListOf(value).Contains(id.Value) : throw Wire.Odd("value", "an object");

    private JsonObject Changed(JsonElement? gate, JsonElement post, string uri, bool hide)
    {
        var record = gate is { } present && Parts.Inner(present, "value") is { } value ? JsonObject.Create(value.Clone())! : new JsonObject
        {
            ["$type"] = BlueskyApi.Gates,
            ["post"] = BlueskyMapping.RootOf(BlueskyMapping.RecordOf(post)),
            ["createdAt"] = BlueskyApi.Written(clock.GetUtcNow()),
        };
        var hidden = gate is { } read && Parts.Inner(read, "value") is { } list ? BlueskyHidden.ListOf(list).Where(other => other != uri).ToList() : [];
        if (hide && hidden.Count >= MostHidden)
        {
            throw new ChannelException(ChannelFailure.Rejected, $"Bluesky hides at most {MostHidden} answers in one thread: close the thread to answers (three dots below the post, \"Edit interaction settings\"), or block the writer.");
        }

        record["hiddenReplies"] = new JsonArray([.. (hide ? [.. hidden, uri] : hidden).Select(other => (JsonNode)other)]);
        return record;
    }
}
