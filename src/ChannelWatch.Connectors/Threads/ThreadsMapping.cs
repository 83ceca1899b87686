using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Threads;

/// <summary>Turns Threads' rows into the words of ChannelWatch.</summary>
internal static class ThreadsMapping
{
    /// <summary>Marks a post elsewhere, of which Threads gives no hide status.</summary>
    public const string Mention = "mention:";

    public static PlatformComment Reply(JsonElement row, SweptPost post, string ownName)
    {
        var parent = ParentOf(row);
        return Comment(row, ownName) with
        {
            Id = new CommentId(Wire.Text(row, "id")),
            InReplyTo = parent is { Length: > 0 } && parent != post.Id ? new CommentId(parent) : null,
            PostId = post.Id,
            PostText = Parts.FirstWords(Wire.OptionalText(post.Row, "text")),
            Visibility = Visibility(row),
        };
    }

    /// <summary>A post elsewhere that mentions the profile.</summary>
    public static PlatformComment Mentioning(SweptPost post, string ownName) => Comment(post.Row, ownName) with { Id = new CommentId(post.Id), Kind = CommentKind.Mention, PostId = post.Id };

    public static bool IsOwn(JsonElement row, string ownName) => Parts.Flag(row, "is_reply_owned_by_me") == true || Wire.OptionalText(row, "username") == ownName;

    /// <summary>Of the words Threads has for it, this one alone means out of sight.</summary>
    public static PlatformVisibility Visibility(JsonElement row) => Wire.OptionalText(row, "hide_status") == "HIDDEN" ? PlatformVisibility.Hidden : PlatformVisibility.Visible;

    public static string? ParentOf(JsonElement row) => Parts.InnerText(row, "replied_to", "id");

    /// <summary>Only an answer to the post itself can be hidden; what hangs below it is hidden with it.</summary>
    public static bool IsTopLevel(JsonElement row) => ParentOf(row) is not { } parent || parent == Parts.InnerText(row, "root_post", "id");

    private static PlatformComment Comment(JsonElement row, string ownName)
    {
        var (id, name) = (Wire.Text(row, "id"), Wire.OptionalText(row, "username") ?? "");
        return new PlatformComment
        {
            Id = new CommentId(id),
            Author = new PlatformAuthor(name.Length > 0 ? $"name:{name}" : $"unnamed:{id}", name, IsOwn(row, ownName)),
            Text = Wire.OptionalText(row, "text") ?? "",
            PostedAt = Parts.Time(row, "timestamp"),
            Permalink = Parts.Link(Wire.OptionalText(row, "permalink"), "threads.net", "threads.com"),
            Attachments = AttachmentOf(Wire.OptionalText(row, "media_type")) is { } kind ? [new CommentAttachment(kind, Parts.AnyAddress(Wire.OptionalText(row, "media_url")))] : [],
            RawJson = row.GetRawText(),
        };
    }

    private static AttachmentKind? AttachmentOf(string? type) => type switch
    {
        "IMAGE" or "CAROUSEL_ALBUM" => AttachmentKind.Image,
        "VIDEO" => AttachmentKind.Video,
        "AUDIO" => AttachmentKind.Audio,
        _ => null,
    };
}
