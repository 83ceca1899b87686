using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Turns a conversation into comments: the school's message answers everything the other side wrote since its last one.</summary>
internal sealed class MessagesMapping(MessagesOptions options)
{
    /// <summary>The messages of a conversation, oldest first, so that a question is on record before its answer.</summary>
    public IReadOnlyList<PlatformComment> Messages(JsonElement conversation, IReadOnlyList<JsonElement> rows)
    {
        var id = Wire.Text(conversation, "id");
        var messages = new List<PlatformComment>();
        var unanswered = new List<CommentId>();

        // They come newest first, with times of whole seconds.
        foreach (var row in rows.Reverse().OrderBy(row => Parts.Time(row, "created_time")))
        {
            var message = Message(row, id);
            if (!message.Author.IsSchool)
            {
                unanswered.Add(message.Id);
            }
            else if (unanswered.Count > 0 && !options.AutomaticTexts.Any(text => Parts.SameWords(text, message.Text)))
            {
                message = message with { InReplyTo = unanswered[^1], AlsoAnswers = [.. unanswered.SkipLast(1)] };
                unanswered.Clear();
            }

            messages.Add(message);
        }

        return messages;
    }

    public bool IsOwn(JsonElement row) => Parts.InnerText(row, "from", "id") is { } id && options.OwnIds.Contains(id);

    private PlatformComment Message(JsonElement row, string conversation)
    {
        var id = Wire.Text(row, "id");
        return new PlatformComment
        {
            Id = new CommentId(id),
            Author = new PlatformAuthor(Parts.InnerText(row, "from", "id") ?? $"unnamed:{id}", Parts.InnerText(row, "from", "name") ?? Parts.InnerText(row, "from", "username") ?? "", IsOwn(row)),
            Text = Wire.OptionalText(row, "message") ?? "",
            Kind = CommentKind.DirectMessage,
            PostedAt = Parts.Time(row, "created_time"),
            PostId = conversation,
            Permalink = new Uri(options.Platform == "messenger" ? $"https://business.facebook.com/latest/inbox/messenger?asset_id={options.AccountId}" : "https://www.instagram.com/direct/inbox/"),
            Attachments = [.. Attachments(row)],
            RawJson = row.GetRawText(),
        };
    }

    private static IEnumerable<CommentAttachment> Attachments(JsonElement row)
    {
        if (Wire.OptionalText(row, "sticker") is { Length: > 0 } sticker)
        {
            yield return new CommentAttachment(AttachmentKind.Sticker, Parts.AnyAddress(sticker));
        }

        foreach (var file in Parts.Inner(row, "attachments") is { } attached ? Parts.Rows(attached, "data") : [])
        {
            var type = Wire.OptionalText(file, "mime_type") ?? "";
            var address = Parts.InnerText(file, "image_data", "url") ?? Parts.InnerText(file, "video_data", "url") ?? Wire.OptionalText(file, "file_url");
            var kind = Parts.Inner(file, "image_data") is not null || type.StartsWith("image/", StringComparison.Ordinal) ? AttachmentKind.Image
                : Parts.Inner(file, "video_data") is not null || type.StartsWith("video/", StringComparison.Ordinal) ? AttachmentKind.Video
                : type.StartsWith("audio/", StringComparison.Ordinal) ? AttachmentKind.Audio : AttachmentKind.File;
            yield return new CommentAttachment(kind, Parts.AnyAddress(address), Wire.OptionalText(file, "name"));
        }
    }
}
