using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Turns LinkedIn's rows into the words of ChannelWatch. People's names are not among what LinkedIn gives.</summary>
internal sealed class LinkedInMapping(LinkedInOptions options)
{
    /// <summary>Marks a post elsewhere.</summary>
    public const string Mention = "mention:";

    public PlatformComment Comment(JsonElement row, SweptPost post)
    {
        var urn = UrnOf(row);
        return new PlatformComment
        {
            Id = new CommentId(urn.ToString()),
            Author = new PlatformAuthor(Wire.Text(row, "actor"), "(not named by LinkedIn)", IsOwn(row)),
            Text = TextOf(row),
            PostedAt = WrittenAt(row),
            InReplyTo = Wire.OptionalText(row, "parentComment") is { Length: > 0 } parent ? new CommentId(parent) : null,
            PostId = post.Id,
            PostText = Parts.FirstWords(LinkedInText.Plain(Wire.OptionalText(post.Row, "commentary"))),
            Permalink = Uri.TryCreate($"https://www.linkedin.com/feed/update/{urn.On}?commentUrn={Uri.EscapeDataString(Shown(urn))}", UriKind.Absolute, out var link) ? link : null,
            Attachments = row.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Array ? [.. content.EnumerateArray().Select(Attachment)] : [],
            RawJson = row.GetRawText(),
        };
    }

    /// <summary>A post elsewhere that mentions the Page; without a row LinkedIn does not show it to us, and a person has to look.</summary>
    public PlatformComment Mentioning(JsonElement notice, string urn, JsonElement? post) => new()
    {
        Id = new CommentId(Mention + urn),
        Author = new PlatformAuthor((post is { } row ? Wire.OptionalText(row, "author") : null) ?? $"unnamed:{urn}", "(not named by LinkedIn)", post is { } own && Wire.OptionalText(own, "author") == options.Page),
        Text = post is { } shown ? LinkedInText.Plain(Wire.OptionalText(shown, "commentary")) : "(a post that mentions the Page; LinkedIn does not give us its words)",
        Kind = CommentKind.Mention,
        PostedAt = (post is { } dated ? Parts.OptionalTime(dated, "publishedAt") : null) ?? Parts.Time(notice, "lastModifiedAt"),
        PostId = urn,
        Permalink = Uri.TryCreate($"https://www.linkedin.com/feed/update/{urn}", UriKind.Absolute, out var link) ? link : null,
        RawJson = (post ?? notice).GetRawText(),
    };

    public bool IsOwn(JsonElement row) => Wire.OptionalText(row, "actor") == options.Page;

    public static CommentId IdOf(JsonElement row) => new(UrnOf(row).ToString());

    public static string TextOf(JsonElement row) => Parts.InnerText(row, "message", "text") ?? "";

    public static DateTimeOffset WrittenAt(JsonElement row) => Parts.Inner(row, "created") is { } created ? Parts.Time(created, "time") : throw Wire.Odd("created", "an object");

    /// <summary>The whole name, which older versions of the API leave to be put together.</summary>
    private static LinkedInUrn UrnOf(JsonElement row) =>
        LinkedInUrn.Parse(Wire.OptionalText(row, "$URN") ?? Wire.OptionalText(row, "commentUrn") ?? "") ?? new LinkedInUrn(Wire.Text(row, "object"), Wire.Text(row, "id"));

    /// <summary>In addresses of the website the post's name is shortened.</summary>
    private static string Shown(LinkedInUrn urn) => new LinkedInUrn(urn.On.Replace("urn:li:", "", StringComparison.Ordinal), urn.Id).ToString();

    private static CommentAttachment Attachment(JsonElement row) =>
        new(row.ValueKind == JsonValueKind.Object && Wire.OptionalText(row, "type") == "VIDEO" ? AttachmentKind.Video : AttachmentKind.Image, row.ValueKind == JsonValueKind.Object ? Parts.AnyAddress(Wire.OptionalText(row, "url")) : null);
}
