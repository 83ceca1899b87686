using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Turns Facebook's rows into the words of ChannelWatch.</summary>
internal sealed class FacebookMapping(FacebookOptions options)
{
    /// <summary>The post itself, when somebody else wrote it: a visitor's post, a mention or a review; null for the Page's own.</summary>
    public PlatformComment? Written(SweptPost post)
    {
        var item = FacebookItem.OfPost(post.Id, options.PageId);
        var from = item.Kind == FacebookItemKind.Review ? "reviewer" : "from";
        if (item.Kind == FacebookItemKind.Reel || (item.Kind != FacebookItemKind.Review && Parts.Inner(post.Row, from) is null) || Author(post.Row, from, item.Id) is not { IsSchool: false } author)
        {
            return null;
        }

        return new PlatformComment
        {
            Id = item.CommentId,
            Author = author,
            Text = (item.Kind == FacebookItemKind.Review ? ReviewText(post.Row) : Wire.OptionalText(post.Row, "message")) ?? "",
            Kind = item.Kind switch { FacebookItemKind.Review => CommentKind.Review, FacebookItemKind.Mention => CommentKind.Mention, _ => CommentKind.VisitorPost },
            PostedAt = post.At,
            PostId = item.Id,
            Visibility = Visibility(post.Row),
            Permalink = Link(post.Row),
            Attachments = [.. Parts.Rows(Parts.Inner(post.Row, "attachments") ?? default, "data").Select(Attachment)],
            RawJson = WithoutComments(post.Row),
        };
    }

    /// <summary>What all comments under a post share.</summary>
    public FacebookThread Thread(SweptPost post, CommentId? written) => new(
        FacebookItem.OfPost(post.Id, options.PageId).Id,
        Parts.FirstWords(Wire.OptionalText(post.Row, "message") ?? Wire.OptionalText(post.Row, "description") ?? ReviewText(post.Row)),
        written);

    /// <summary>A comment or reply. Under something a visitor wrote, it answers that.</summary>
    public PlatformComment Comment(JsonElement row, FacebookThread thread)
    {
        var id = Wire.Text(row, "id");
        return new PlatformComment
        {
            Id = FacebookItem.CommentOf(id, thread.PostId),
            Author = Author(row, "from", id),
            Text = Wire.OptionalText(row, "message") ?? "",
            PostedAt = Parts.Time(row, "created_time"),
            InReplyTo = Parts.InnerText(row, "parent", "id") is { Length: > 0 } parent ? FacebookItem.CommentOf(parent, thread.PostId) : thread.Written,
            PostId = thread.PostId,
            PostText = thread.PostText,
            Visibility = Visibility(row),
            Permalink = Link(row),
            Attachments = Parts.Inner(row, "attachment") is { } attachment ? [Attachment(attachment)] : [],
            RawJson = row.GetRawText(),
        };
    }

    public bool IsSchool(string? id) => id is not null && (id == options.PageId || options.StaffIds.Contains(id));

    /// <summary>Facebook leaves <c>is_hidden</c> out where it is false.</summary>
    public static PlatformVisibility Visibility(JsonElement row) => Parts.Flag(row, "is_hidden") == true ? PlatformVisibility.Hidden : PlatformVisibility.Visible;

    /// <summary>Facebook does not name the writer to an application without the permission; two unnamed writers are not taken for one.</summary>
    private PlatformAuthor Author(JsonElement row, string field, string id) => Parts.Inner(row, field) is { } from && Wire.OptionalText(from, "id") is { Length: > 0 } author
        ? new PlatformAuthor(author, Wire.OptionalText(from, "name") ?? "", IsSchool(author))
        : new PlatformAuthor($"unnamed:{id}", "(not named by Facebook)");

    /// <summary>A review without words still says something: stars, or the verdict.</summary>
    private static string? ReviewText(JsonElement row)
    {
        if (Wire.OptionalText(row, "review_text") is { Length: > 0 } words)
        {
            return words;
        }

        return row.TryGetProperty("rating", out var rating) && rating.ValueKind == JsonValueKind.Number && rating.TryGetInt32(out var stars)
            ? string.Create(CultureInfo.InvariantCulture, $"({stars} of 5 stars)")
            : Wire.OptionalText(row, "recommendation_type") is { Length: > 0 } verdict ? $"({verdict})" : null;
    }

    private static Uri? Link(JsonElement row) => Parts.Link(Wire.OptionalText(row, "permalink_url"), "facebook.com");

    /// <summary>The evidence of a post is the post; its comments are evidence of their own.</summary>
    private static string WithoutComments(JsonElement row) =>
        JsonSerializer.Serialize(row.EnumerateObject().Where(field => field.Name != "comments").ToDictionary(field => field.Name, field => field.Value));

    private static CommentAttachment Attachment(JsonElement row)
    {
        var kind = Wire.OptionalText(row, "type") ?? Wire.OptionalText(row, "media_type") ?? "";
        var image = Parts.Inner(row, "media") is { } media ? Parts.InnerText(media, "image", "src") : null;
        var address = kind is "share" or "link" ? Wire.OptionalText(row, "url") : image ?? Wire.OptionalText(row, "url");
        var words = string.Join(' ', new[] { Wire.OptionalText(row, "title"), Wire.OptionalText(row, "description") }.Where(text => text is { Length: > 0 }));
        return new CommentAttachment(KindOf(kind, image is not null), Parts.AnyAddress(address), words.Length > 0 ? words : null);
    }

    private static AttachmentKind KindOf(string kind, bool pictured) => kind switch
    {
        "sticker" => AttachmentKind.Sticker,
        "share" or "link" => AttachmentKind.Link,
        _ when kind.Contains("video", StringComparison.Ordinal) => AttachmentKind.Video,
        _ => pictured ? AttachmentKind.Image : AttachmentKind.File,
    };
}
