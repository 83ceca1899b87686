using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>Turns Reddit's comments and posts into comments, and reads how they stand.</summary>
internal sealed class RedditMapping(IReadOnlySet<string> moderators)
{
    /// <summary>Reddit's own programme in a community, which speaks for nobody and asks nothing.</summary>
    private const string Automatic = "AutoModerator";

    public PlatformComment ToComment(JsonElement thing)
    {
        var name = Wire.Text(thing, "name");
        var isPost = IsPost(thing);
        return new PlatformComment
        {
            Id = new CommentId(name),
            Author = new PlatformAuthor(Wire.OptionalText(thing, "author_fullname") ?? AuthorOf(thing), AuthorOf(thing), moderators.Contains(AuthorOf(thing))),
            Text = isPost ? $"{Wire.OptionalText(thing, "title")}\n{Wire.OptionalText(thing, "selftext")}".Trim() : Wire.Text(thing, "body"),
            Kind = isPost ? CommentKind.VisitorPost : CommentKind.Comment,
            PostedAt = WrittenAt(thing),
            InReplyTo = isPost ? null : Answered(thing),
            PostId = isPost ? name : Wire.OptionalText(thing, "link_id") ?? "",
            PostText = Parts.FirstWords(Wire.OptionalText(thing, isPost ? "title" : "link_title")),
            Visibility = Visibility(thing),
            Permalink = Parts.Link($"https://www.reddit.com{Wire.OptionalText(thing, "permalink")}", "reddit.com"),
            Attachments = [.. Attachments(thing, isPost)],
            RawJson = thing.GetRawText(),
        };
    }

    /// <summary>The school's own posts are no comments, what was deleted has no words any more, and what Reddit itself took down has other words than were written.</summary>
    public bool IsToRead(JsonElement thing) =>
        AuthorOf(thing) != Automatic && Visibility(thing) is PlatformVisibility.Visible or PlatformVisibility.Hidden && !(IsPost(thing) && moderators.Contains(AuthorOf(thing)));

    public static PlatformVisibility Visibility(JsonElement thing)
    {
        var words = Wire.OptionalText(thing, IsPost(thing) ? "selftext" : "body");
        return words switch
        {
            "[deleted]" => PlatformVisibility.Gone,
            _ when IsPost(thing) && AuthorOf(thing) == "[deleted]" => PlatformVisibility.Gone,
            "[removed]" or "[ Removed by Reddit ]" => PlatformVisibility.Removed,
            _ => IsSet(thing, "banned_by") || Parts.Flag(thing, "removed") == true || Parts.Flag(thing, "spam") == true ? PlatformVisibility.Hidden : PlatformVisibility.Visible,
        };
    }

    /// <summary>Reddit writes seconds as a number with a fraction.</summary>
    public static DateTimeOffset WrittenAt(JsonElement thing) =>
        thing.TryGetProperty("created_utc", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is >= 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : throw Wire.Odd("created_utc", "seconds since 1970");

    public static string AuthorOf(JsonElement thing) => Wire.Text(thing, "author");

    public static bool IsPost(JsonElement thing) => Wire.Text(thing, "name").StartsWith("t3_", StringComparison.Ordinal);

    /// <summary>A comment right under a visitor's post answers that; under the school's own it answers nothing that is on record.</summary>
    private CommentId? Answered(JsonElement comment) => Wire.OptionalText(comment, "parent_id") switch
    {
        { } parent when parent.StartsWith("t1_", StringComparison.Ordinal) => new CommentId(parent),
        { } parent when Wire.OptionalText(comment, "link_author") is { } author && !moderators.Contains(author) => new CommentId(parent),
        _ => null,
    };

    private static IEnumerable<CommentAttachment> Attachments(JsonElement thing, bool isPost)
    {
        if (isPost && Parts.Flag(thing, "is_self") == false)
        {
            var address = Parts.AnyAddress(Wire.OptionalText(thing, "url"));
            yield return new CommentAttachment(Wire.OptionalText(thing, "post_hint") == "image" ? AttachmentKind.Image : Parts.Flag(thing, "is_video") == true ? AttachmentKind.Video : AttachmentKind.Link, address, address?.ToString());
        }

        if (IsSet(thing, "media_metadata"))
        {
            yield return new CommentAttachment(AttachmentKind.Image, null);
        }
    }

    private static bool IsSet(JsonElement thing, string field) => thing.TryGetProperty(field, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.False);
}
