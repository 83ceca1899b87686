using System.Text.Json;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Intake;

/// <summary>Reads what a comment carries besides its words.</summary>
internal static class AttachmentReader
{
    private static readonly string[] Known = ["kind", "address", "description"];

    private static readonly Dictionary<string, AttachmentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["image"] = AttachmentKind.Image,
        ["video"] = AttachmentKind.Video,
        ["audio"] = AttachmentKind.Audio,
        ["sticker"] = AttachmentKind.Sticker,
        ["link"] = AttachmentKind.Link,
        ["file"] = AttachmentKind.File,
    };

    public static IReadOnlyList<CommentAttachment> Read(JsonElement? attachments) => attachments switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() <= IntakeLimits.MostAttachments => [.. list.EnumerateArray().Select(One)],
        _ => throw new IntakeFaultException($"\"attachments\" has to be an array of at most {IntakeLimits.MostAttachments} objects."),
    };

    private static CommentAttachment One(JsonElement element)
    {
        var fields = new FieldReader(element, Known, "An attachment");
        var kind = fields.OneOf("kind", Kinds) ?? throw new IntakeFaultException($"An attachment's \"kind\" is missing; it has to be one of {string.Join(", ", Kinds.Keys)}.");
        return new CommentAttachment(kind, fields.Link("address"), fields.Optional("description", IntakeLimits.LongestText));
    }
}
