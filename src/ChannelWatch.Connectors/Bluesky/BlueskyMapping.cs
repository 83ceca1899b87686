using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Turns Bluesky's posts into comments.</summary>
internal sealed class BlueskyMapping(string me)
{
    /// <param name="post">A post as shown in a thread, a list or a notification: uri, author, record, indexedAt.</param>
    /// <param name="hidden">What is hidden in the school's threads.</param>
    /// <param name="titles">Words of the school's own posts by address, as far as they are known.</param>
    public PlatformComment ToComment(JsonElement post, BlueskyHidden hidden, IReadOnlyDictionary<string, string> titles)
    {
        var uri = Wire.Text(post, "uri");
        var author = Parts.Inner(post, "author") ?? throw Wire.Odd("author", "an object");
        var record = RecordOf(post);
        var (did, root, parent) = (Wire.Text(author, "did"), RootOf(record), ParentOf(record));
        return new PlatformComment
        {
            Id = new CommentId(uri),
            Author = new PlatformAuthor(did, Wire.OptionalText(author, "displayName") is { Length: > 0 } name ? name : Wire.OptionalText(author, "handle") ?? did, did == me),
            Text = BlueskyText.Read(record),
            Kind = IsOurs(root) ? CommentKind.Comment : CommentKind.Mention,

            // When it says it was written is the writer's choice; this is when Bluesky first saw it.
            PostedAt = Parts.Time(post, "indexedAt"),
            InReplyTo = parent is null || (parent == root && IsOurs(root)) ? null : new CommentId(parent),
            PostId = root ?? "",
            PostText = root is null ? null : Parts.FirstWords(titles.GetValueOrDefault(root)),
            Visibility = hidden.Contains(uri, root) ? PlatformVisibility.Hidden : PlatformVisibility.Visible,
            Permalink = BlueskyUri.Parse(uri)?.Page,
            Attachments = [.. BlueskyEmbeds.Of(record, did)],
            RawJson = post.GetRawText(),
        };
    }

    /// <summary>Whether a thread begins with a post of the school's, so that it rules over it.</summary>
    public bool IsOurs(string? root) => BlueskyUri.Parse(root)?.Did == me;

    public static JsonElement RecordOf(JsonElement post) => Parts.Inner(post, "record") ?? throw Wire.Odd("record", "an object");

    public static string? RootOf(JsonElement record) => Parts.Inner(record, "reply") is { } reply ? Parts.InnerText(reply, "root", "uri") : null;

    public static string? ParentOf(JsonElement record) => Parts.Inner(record, "reply") is { } reply ? Parts.InnerText(reply, "parent", "uri") : null;
}
