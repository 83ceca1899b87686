using System.Globalization;
using System.Text.Json;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Intake;

/// <summary>Reads one comment of the intake schema (docs/intake.md), strictly: a key it does not know is a fault, so that a slip shows.</summary>
internal sealed class CommentReader(TimeProvider clock)
{
    private static readonly string[] Known = ["id", "text", "author", "postedAt", "kind", "inReplyTo", "postId", "postText", "permalink", "visibility", "attachments"];

    private static readonly Dictionary<string, CommentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["comment"] = CommentKind.Comment,
        ["visitor-post"] = CommentKind.VisitorPost,
        ["review"] = CommentKind.Review,
        ["direct-message"] = CommentKind.DirectMessage,
        ["mention"] = CommentKind.Mention,
    };

    private static readonly Dictionary<string, PlatformVisibility> Visibilities = new(StringComparer.Ordinal)
    {
        ["visible"] = PlatformVisibility.Visible,
        ["hidden"] = PlatformVisibility.Hidden,
        ["removed"] = PlatformVisibility.Removed,
        ["gone"] = PlatformVisibility.Gone,
    };

    /// <summary>Adds the comment, or what is known of it, or what is wrong with it.</summary>
    public void Read(JsonElement element, int line, HandedInBatch batch)
    {
        try
        {
            var fields = new FieldReader(element, Known);
            var id = new CommentId(fields.Needed("id", IntakeLimits.LongestId));
            var visibility = fields.OneOf("visibility", Visibilities);
            if (fields.Optional("text", IntakeLimits.LongestText) is { } text)
            {
                batch.Comments.Add(CommentOf(fields, id, text, visibility ?? PlatformVisibility.Visible, element));
            }
            else if (visibility is { } seen)
            {
                batch.Seen[id] = seen;
            }
            else
            {
                throw new IntakeFaultException("\"text\" is missing; give the comment's words, or, for one handed in before, \"visibility\".");
            }
        }
        catch (IntakeFaultException fault)
        {
            batch.Faults.Add(new IntakeFault(line, fault.Message));
        }
    }

    private PlatformComment CommentOf(FieldReader fields, CommentId id, string text, PlatformVisibility visibility, JsonElement element) => new()
    {
        Id = id,
        Text = text,
        Author = AuthorReader.Read(fields.Find("author")),
        PostedAt = TimeOf(fields),
        Kind = fields.OneOf("kind", Kinds) ?? CommentKind.Comment,
        InReplyTo = fields.Optional("inReplyTo", IntakeLimits.LongestId) is { Length: > 0 } parent ? new CommentId(parent) : null,
        PostId = fields.Optional("postId", IntakeLimits.LongestId) ?? "",
        PostText = fields.Optional("postText", IntakeLimits.LongestText),
        Permalink = fields.Link("permalink"),
        Visibility = visibility,
        Attachments = AttachmentReader.Read(fields.Find("attachments")),
        RawJson = element.GetRawText(),
    };

    private DateTimeOffset TimeOf(FieldReader fields)
    {
        if (fields.Optional("postedAt", 40) is not { } text)
        {
            return clock.GetUtcNow();
        }

        // Without an offset nobody knows which hour is meant.
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            && text.Contains('T', StringComparison.Ordinal)
            && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
                ? at
                : throw new IntakeFaultException("\"postedAt\" is not a time with its offset, such as 2026-09-08T10:15:00Z or 2026-09-08T11:15:00+01:00.");
    }
}
