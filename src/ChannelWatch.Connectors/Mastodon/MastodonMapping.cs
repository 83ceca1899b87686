using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>Turns Mastodon's posts into comments.</summary>
internal sealed class MastodonMapping(Uri server)
{
    /// <param name="post">A post as the server sent it.</param>
    /// <param name="me">The school's own account.</param>
    /// <param name="thread">The school's post it stands under, when that is known.</param>
    public PlatformComment ToComment(JsonElement post, string me, JsonElement? thread)
    {
        var author = Parts.Inner(post, "account") ?? throw Wire.Odd("account", "an object");
        var authorId = Wire.Text(author, "id");
        var handle = Wire.OptionalText(author, "acct") ?? "";
        var id = Wire.Text(post, "id");
        var answers = Wire.OptionalText(post, "in_reply_to_id");
        return new PlatformComment
        {
            Id = new CommentId(id),
            Author = new PlatformAuthor(authorId, Wire.OptionalText(author, "display_name") is { Length: > 0 } name ? name : handle, authorId == me),
            Text = TextOf(post),
            Kind = KindOf(post, me, thread),
            PostedAt = Parts.Time(post, "created_at"),
            InReplyTo = answers is { Length: > 0 } ? new CommentId(answers) : null,
            PostId = thread is { } above ? Wire.Text(above, "id") : answers ?? "",
            PostText = thread is { } root ? Parts.FirstWords(TextOf(root)) : null,
            Permalink = Uri.TryCreate(server, $"@{Uri.EscapeDataString(handle)}/{Uri.EscapeDataString(id)}", out var link) ? link : null,
            Attachments = [.. Parts.Rows(post, "media_attachments").Select(Attachment)],
            RawJson = post.GetRawText(),
        };
    }

    /// <summary>The words without the names they begin with, which Mastodon asks every answer to carry.</summary>
    public static string TextOf(JsonElement post)
    {
        var words = HtmlText.FromHtml(Wire.OptionalText(post, "content") ?? "", mentionsAreWords: true);
        if (Wire.OptionalText(post, "in_reply_to_id") is not null)
        {
            while (words.StartsWith('@'))
            {
                var end = words.IndexOfAny([' ', '\n', '\u00A0']);
                words = end < 0 ? "" : words[(end + 1)..].TrimStart();
            }
        }

        return Wire.OptionalText(post, "spoiler_text") is { Length: > 0 } warning ? $"{warning}\n{words}" : words;
    }

    private static CommentKind KindOf(JsonElement post, string me, JsonElement? thread) => Wire.OptionalText(post, "visibility") switch
    {
        "direct" => CommentKind.DirectMessage,
        _ when thread is not null || Wire.OptionalText(post, "in_reply_to_account_id") == me => CommentKind.Comment,
        _ => CommentKind.Mention,
    };

    private static CommentAttachment Attachment(JsonElement media) => new(
        Wire.OptionalText(media, "type") switch
        {
            "image" => AttachmentKind.Image,
            "video" or "gifv" => AttachmentKind.Video,
            "audio" => AttachmentKind.Audio,
            _ => AttachmentKind.File,
        },
        Parts.AnyAddress(Wire.OptionalText(media, "url")),
        Wire.OptionalText(media, "description"));
}
