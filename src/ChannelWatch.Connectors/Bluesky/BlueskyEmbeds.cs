using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>What a post carries besides its words, read from the record itself: notifications show nothing else.</summary>
internal static class BlueskyEmbeds
{
    public static IEnumerable<CommentAttachment> Of(JsonElement record, string did) => Parts.Inner(record, "embed") is { } embed ? Of(embed, did, nested: false) : [];

    private static IEnumerable<CommentAttachment> Of(JsonElement embed, string did, bool nested) => Wire.OptionalText(embed, "$type") switch
    {
        "app.bsky.embed.images" => Parts.Rows(embed, "images").Select(image => new CommentAttachment(AttachmentKind.Image, Picture(image, did), Wire.OptionalText(image, "alt"))),
        "app.bsky.embed.video" => [new CommentAttachment(AttachmentKind.Video, null, Wire.OptionalText(embed, "alt"))],
        "app.bsky.embed.external" => [Card(embed)],
        "app.bsky.embed.record" => [Quote(embed)],
        "app.bsky.embed.recordWithMedia" when !nested =>
        [
            .. Parts.Inner(embed, "media") is { } media ? Of(media, did, nested: true) : [],
            .. Parts.Inner(embed, "record") is { } quoted ? Of(quoted, did, nested: true) : [],
        ],
        _ => [new CommentAttachment(AttachmentKind.File, null)],
    };

    private static Uri? Picture(JsonElement image, string did) => Parts.Inner(image, "image") is { } blob && Parts.InnerText(blob, "ref", "$link") is { Length: > 0 } link
        ? Parts.AnyAddress($"https://cdn.bsky.app/img/feed_fullsize/plain/{Uri.EscapeDataString(did)}/{Uri.EscapeDataString(link)}@jpeg")
        : null;

    private static CommentAttachment Card(JsonElement embed)
    {
        var card = Parts.Inner(embed, "external") ?? throw Wire.Odd("external", "an object");
        return new CommentAttachment(AttachmentKind.Link, Parts.AnyAddress(Wire.OptionalText(card, "uri")), $"{Wire.OptionalText(card, "title")} {Wire.OptionalText(card, "description")}".Trim());
    }

    private static CommentAttachment Quote(JsonElement embed) => new(AttachmentKind.Link, BlueskyUri.Parse(Parts.InnerText(embed, "record", "uri"))?.Page);
}
