using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Answers in the school's name, once: the account's own server is asked first whether the same words are there already.</summary>
internal sealed class BlueskyReplies(BlueskyApi api, BlueskyActions actions, TimeProvider clock)
{
    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(id, cancellationToken) is not { } post)
        {
            throw new ChannelException(ChannelFailure.CommentGone, "Bluesky no longer has the post.");
        }

        if (await actions.LookAsync(id, cancellationToken) == PlatformVisibility.Hidden)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The comment to answer is hidden; the answer would be hidden with it.");
        }

        foreach (var record in await api.OwnRecordsAsync(BlueskyApi.Posts, cancellationToken))
        {
            if (Parts.Inner(record, "value") is { } value && BlueskyMapping.ParentOf(value) == id.Value && Parts.SameWords(Wire.OptionalText(value, "text"), text))
            {
                return new CommentId(Wire.Text(record, "uri"));
            }
        }

        RequireAllowed(post, text);
        var uri = await api.CreateAsync(BlueskyApi.Posts, Answer(post, text), cancellationToken);
        return BlueskyUri.Parse(uri) is { } made && await api.OwnRecordAsync(BlueskyApi.Posts, made.Key, cancellationToken) is not null
            ? new CommentId(uri)
            : throw new ChannelException(ChannelFailure.Rejected, "Bluesky took the answer and does not show it.");
    }

    private static void RequireAllowed(JsonElement post, string text)
    {
        if (BlueskyText.Length(text) > BlueskyText.Longest || Encoding.UTF8.GetByteCount(text) > BlueskyText.Longest * 10)
        {
            throw new ChannelException(ChannelFailure.Rejected, $"The answer has {BlueskyText.Length(text)} letters and Bluesky takes {BlueskyText.Longest}: shorten the reply's wording in config/replies.json.");
        }

        if (Parts.Inner(post, "viewer") is { } viewer && Parts.Flag(viewer, "replyDisabled") == true)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The thread's owner does not let the school's account answer there.");
        }
    }

    private JsonObject Answer(JsonElement post, string text)
    {
        var parent = Strong(post);
        var root = Parts.Inner(BlueskyMapping.RecordOf(post), "reply") is { } reply && Parts.Inner(reply, "root") is { } first ? Strong(first) : Strong(post);
        return new JsonObject
        {
            ["$type"] = BlueskyApi.Posts,
            ["text"] = text,
            ["createdAt"] = BlueskyApi.Written(clock.GetUtcNow()),
            ["langs"] = new JsonArray("en"),
            ["facets"] = BlueskyText.Facets(text),
            ["reply"] = new JsonObject { ["root"] = root, ["parent"] = parent },
        };
    }

    private static JsonObject Strong(JsonElement post) => new() { ["uri"] = Wire.Text(post, "uri"), ["cid"] = Wire.Text(post, "cid") };
}
