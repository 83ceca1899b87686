using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>Turns Instagram's rows into the words of ChannelWatch.</summary>
internal sealed class InstagramMapping(InstagramOptions options)
{
    public const string Tag = "tag:";

    public PlatformComment Comment(JsonElement row, SweptPost media, string? under, string ownName)
    {
        var id = Wire.Text(row, "id");
        return new PlatformComment
        {
            Id = new CommentId(id),
            Author = Author(row, id, ownName),
            Text = Wire.OptionalText(row, "text") ?? "",
            PostedAt = Parts.Time(row, "timestamp"),
            InReplyTo = (Wire.OptionalText(row, "parent_id") ?? under) is { Length: > 0 } parent ? new CommentId(parent) : null,
            PostId = media.Id,
            PostText = Parts.FirstWords(Wire.OptionalText(media.Row, "caption")),
            Visibility = Visibility(row),
            Permalink = Link(media.Row),
            RawJson = WithoutReplies(row),
        };
    }

    /// <summary>A post elsewhere in which the account is tagged.</summary>
    public static PlatformComment Tagged(SweptPost media) => new()
    {
        Id = new CommentId(media.Id),
        Author = new PlatformAuthor(Wire.OptionalText(media.Row, "username") is { Length: > 0 } name ? $"name:{name}" : $"unnamed:{media.Id}", Wire.OptionalText(media.Row, "username") ?? ""),
        Text = Wire.OptionalText(media.Row, "caption") ?? "",
        Kind = CommentKind.Mention,
        PostedAt = media.At,
        PostId = media.Id,
        Permalink = Link(media.Row),
        Attachments = [new CommentAttachment(AttachmentKind.Image, null)],
        RawJson = media.Row.GetRawText(),
    };

    public bool IsOwn(JsonElement row, string ownName) =>
        Parts.InnerText(row, "from", "id") == options.AccountId || (Wire.OptionalText(row, "username") ?? Parts.InnerText(row, "from", "username")) == ownName;

    public static PlatformVisibility Visibility(JsonElement row) => Parts.Flag(row, "hidden") == true ? PlatformVisibility.Hidden : PlatformVisibility.Visible;

    private PlatformAuthor Author(JsonElement row, string id, string ownName)
    {
        var name = Wire.OptionalText(row, "username") ?? Parts.InnerText(row, "from", "username") ?? "";
        var author = Parts.InnerText(row, "from", "id") ?? (name.Length > 0 ? $"name:{name}" : $"unnamed:{id}");
        return new PlatformAuthor(author, name, IsOwn(row, ownName));
    }

    private static Uri? Link(JsonElement media) => Parts.Link(Wire.OptionalText(media, "permalink"), "instagram.com");

    private static string WithoutReplies(JsonElement row) =>
        JsonSerializer.Serialize(row.EnumerateObject().Where(field => field.Name != "replies").ToDictionary(field => field.Name, field => field.Value));
}
