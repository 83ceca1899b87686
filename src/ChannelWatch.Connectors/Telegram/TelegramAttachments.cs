using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>What a message carries besides its words; an unknown kind is a file, so that a person looks at it.</summary>
internal static class TelegramAttachments
{
    /// <summary>Messages that only tell of the group itself.</summary>
    private static readonly string[] Notices =
    [
        "new_chat_members", "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo", "pinned_message", "message_auto_delete_timer_changed", "migrate_to_chat_id", "migrate_from_chat_id",
        "supergroup_chat_created", "group_chat_created", "boost_added", "chat_background_set", "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened",
        "general_forum_topic_hidden", "general_forum_topic_unhidden", "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited", "proximity_alert_triggered",
    ];

    public static IReadOnlyList<CommentAttachment> Of(JsonElement message)
    {
        var found = Kinds.Where(kind => message.TryGetProperty(kind.Field, out _)).Select(kind => new CommentAttachment(kind.Kind, null, kind.Words(message))).ToList();
        return found.Count > 0 || HasWords(message) ? found : [new CommentAttachment(AttachmentKind.File, null)];
    }

    public static bool IsNotice(JsonElement message) => !HasWords(message) && Notices.Any(notice => message.TryGetProperty(notice, out _));

    private static bool HasWords(JsonElement message) => message.TryGetProperty("text", out _) || message.TryGetProperty("caption", out _);

    private static readonly (string Field, AttachmentKind Kind, Func<JsonElement, string?> Words)[] Kinds =
    [
        ("photo", AttachmentKind.Image, _ => null),
        ("animation", AttachmentKind.Video, _ => null),
        ("video", AttachmentKind.Video, _ => null),
        ("video_note", AttachmentKind.Video, _ => null),
        ("audio", AttachmentKind.Audio, message => Parts.InnerText(message, "audio", "title")),
        ("voice", AttachmentKind.Audio, _ => null),
        ("sticker", AttachmentKind.Sticker, message => Parts.InnerText(message, "sticker", "emoji")),
        ("document", AttachmentKind.File, message => Parts.InnerText(message, "document", "file_name")),
        ("contact", AttachmentKind.File, message => $"{Parts.InnerText(message, "contact", "first_name")} {Parts.InnerText(message, "contact", "last_name")} {Parts.InnerText(message, "contact", "phone_number")}"),
        ("poll", AttachmentKind.File, message => Parts.Inner(message, "poll") is { } poll ? string.Join('\n', Parts.Rows(poll, "options").Select(option => Wire.OptionalText(option, "text")).Prepend(Wire.OptionalText(poll, "question"))) : null),
    ];
}
