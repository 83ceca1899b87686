using System.Globalization;
using System.Text;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>Turns Telegram's messages into comments.</summary>
internal sealed class TelegramMapping(TelegramGroup group, IReadOnlySet<long> administrators, IReadOnlyDictionary<long, string> titles)
{
    public PlatformComment ToComment(JsonElement message)
    {
        var id = new TelegramMessageId(group.Id, Wire.Number(message, "message_id"));
        var to = Parts.Inner(message, "reply_to_message");
        var thread = Thread(message);
        return new PlatformComment
        {
            Id = id.CommentId,
            Author = Author(message),
            Text = Text(message),
            PostedAt = Parts.Time(message, "date"),
            InReplyTo = to is { } above && !IsPost(above) ? new TelegramMessageId(group.Id, Wire.Number(above, "message_id")).CommentId : null,
            PostId = thread is { } number ? TelegramApi.Text(number) : "",
            PostText = to is { } post && IsPost(post) ? Parts.FirstWords(Text(post)) : thread is { } root ? Parts.FirstWords(titles.GetValueOrDefault(root)) : null,
            Permalink = Link(id.Message, thread),
            Attachments = TelegramAttachments.Of(message),
            RawJson = message.GetRawText(),
        };
    }

    /// <summary>The group's own copy of a channel post, under which comments stand.</summary>
    public static bool IsPost(JsonElement message) => Parts.Flag(message, "is_automatic_forward") == true;

    public static string Text(JsonElement message)
    {
        var (words, marks) = Wire.OptionalText(message, "text") is { } text ? (text, "entities") : (Wire.OptionalText(message, "caption") ?? "", "caption_entities");
        var told = new StringBuilder(words);

        // Marks count as .NET does, in halves of UTF-16; put in from the end, so that the earlier ones stay right.
        foreach (var mark in Parts.Rows(message, marks).Where(mark => Wire.OptionalText(mark, "type") == "text_link").OrderByDescending(mark => Wire.Number(mark, "offset")))
        {
            var end = Wire.Number(mark, "offset") + Wire.Number(mark, "length");
            if (end <= words.Length)
            {
                told.Insert((int)end, $" ({Wire.OptionalText(mark, "url")})");
            }
        }

        return told.ToString();
    }

    private static long? Thread(JsonElement message) => message.TryGetProperty("message_thread_id", out _) ? Wire.Number(message, "message_thread_id")
        : Parts.Inner(message, "reply_to_message") is { } above && IsPost(above) ? Wire.Number(above, "message_id") : null;

    /// <summary>A person may write as a channel of theirs, an administrator as the group itself, and the linked channel as itself.</summary>
    private PlatformAuthor Author(JsonElement message)
    {
        if (Parts.Inner(message, "sender_chat") is { } chat)
        {
            var number = TelegramApi.Whole(chat, "id");
            return new PlatformAuthor($"chat:{TelegramApi.Text(number)}", Wire.OptionalText(chat, "title") ?? "", number == group.Id || number == group.Channel);
        }

        var user = Parts.Inner(message, "from") ?? throw Wire.Odd("from", "an object");
        var id = TelegramApi.Whole(user, "id");
        var name = $"{Wire.OptionalText(user, "first_name")} {Wire.OptionalText(user, "last_name")}".Trim();
        return new PlatformAuthor(TelegramApi.Text(id), name.Length > 0 ? name : Wire.OptionalText(user, "username") ?? "", id == group.Bot || administrators.Contains(id));
    }

    private Uri? Link(long message, long? thread)
    {
        var inside = TelegramApi.Text(group.Id) is ['-', '1', '0', '0', .. var rest] ? rest : null;
        var place = group.Name is { } name ? Uri.EscapeDataString(name) : inside is null ? null : $"c/{inside}";
        return place is null ? null : Parts.AnyAddress(string.Create(CultureInfo.InvariantCulture, $"https://t.me/{place}/{message}{(thread is { } root ? $"?thread={root}" : "")}"));
    }
}
