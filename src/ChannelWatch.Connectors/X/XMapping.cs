using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.X;

/// <summary>Turns X's rows into the words of ChannelWatch; reads both spellings of the API's fields ("tweet" and "post").</summary>
internal sealed partial class XMapping(XOptions options)
{
    public PlatformComment Comment(JsonElement row, JsonElement page, string? postText, bool hidden)
    {
        var author = AuthorOf(row);
        var answers = Answers(row);
        var conversation = Wire.OptionalText(row, "conversation_id") ?? "";
        var answersUs = Wire.OptionalText(row, "in_reply_to_user_id") == options.UserId;
        return new PlatformComment
        {
            Id = IdOf(row),
            Author = new PlatformAuthor(author ?? $"unnamed:{Wire.Text(row, "id")}", NameOf(author, page), author == options.UserId),
            // X puts the name of whom we answer in front of our words; in others' words every name counts.
            Text = author == options.UserId ? Names().Replace(TextOf(row), "").TrimStart() : TextOf(row),
            Kind = answers is not null && answersUs ? CommentKind.Comment : CommentKind.Mention,
            PostedAt = Parts.Time(row, "created_at"),
            // What answers the first post of our own thread answers no comment.
            InReplyTo = answers is { } to && !(answersUs && to == conversation) ? new CommentId(to) : null,
            PostId = conversation,
            PostText = postText,
            Visibility = hidden ? PlatformVisibility.Hidden : PlatformVisibility.Visible,
            Permalink = new Uri($"https://x.com/i/status/{Uri.EscapeDataString(Wire.Text(row, "id"))}"),
            Attachments = [.. Attachments(row, page)],
            RawJson = row.GetRawText(),
        };
    }

    /// <summary>An edit gets a new id; the first one stays the comment's.</summary>
    public static CommentId IdOf(JsonElement row)
    {
        var history = Either(row, "edit_history_tweet_ids", "edit_history_post_ids");
        return new CommentId(history is { ValueKind: JsonValueKind.Array } ids && ids.GetArrayLength() > 1 && ids[0].ValueKind == JsonValueKind.String ? ids[0].GetString()! : Wire.Text(row, "id"));
    }

    /// <summary>The post it answers, or null.</summary>
    public static string? Answers(JsonElement row) => Either(row, "referenced_tweets", "referenced_posts") is { ValueKind: JsonValueKind.Array } all
        ? all.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object && Wire.OptionalText(one, "type") == "replied_to").Select(one => Wire.Text(one, "id")).FirstOrDefault()
        : null;

    public bool IsOwn(JsonElement row) => AuthorOf(row) == options.UserId;

    /// <summary>The words as a reader sees them; X sends &amp;, &lt; and &gt; as entities.</summary>
    public static string TextOf(JsonElement row) =>
        WebUtility.HtmlDecode((Either(row, "note_tweet", "note_post") is { ValueKind: JsonValueKind.Object } note ? Wire.OptionalText(note, "text") : null) ?? Wire.OptionalText(row, "text") ?? "");

    /// <summary>X puts names in front of an answer and shortens its links; the rest must be the same.</summary>
    public static bool SameAnswer(string one, string other) => Parts.SameWords(Bare(one), Bare(other));

    private static string Bare(string text) => Link().Replace(Names().Replace(text, ""), "link");

    private static string? AuthorOf(JsonElement row) => Wire.OptionalText(row, "author_id");

    private static string NameOf(string? author, JsonElement page) => Parts.Inner(page, "includes") is { } includes
        && Parts.Rows(includes, "users").FirstOrDefault(user => Wire.OptionalText(user, "id") == author) is { ValueKind: JsonValueKind.Object } found && Wire.OptionalText(found, "username") is { Length: > 0 } name
            ? $"{Wire.OptionalText(found, "name")} (@{name})".TrimStart()
            : "";

    private static IEnumerable<CommentAttachment> Attachments(JsonElement row, JsonElement page)
    {
        if (Parts.Inner(row, "attachments") is not { } attached || !attached.TryGetProperty("media_keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var wanted = keys.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.String).Select(key => key.GetString()).ToHashSet(StringComparer.Ordinal);
        return (Parts.Inner(page, "includes") is { } includes ? Parts.Rows(includes, "media") : []).Where(media => wanted.Contains(Wire.OptionalText(media, "media_key"))).Select(media => new CommentAttachment(
            Wire.OptionalText(media, "type") == "photo" ? AttachmentKind.Image : AttachmentKind.Video,
            Parts.AnyAddress(Wire.OptionalText(media, "url") ?? Wire.OptionalText(media, "preview_image_url")),
            Wire.OptionalText(media, "alt_text")));
    }

    private static JsonElement? Either(JsonElement row, string one, string other) => row.TryGetProperty(one, out var value) || row.TryGetProperty(other, out value) ? value : null;

    [GeneratedRegex(@"^(\s*@\w{1,15}\b)+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
