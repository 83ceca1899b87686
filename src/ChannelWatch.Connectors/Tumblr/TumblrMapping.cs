using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>Turns Tumblr's notes and activity into comments. Tumblr numbers no replies and ties none to another: both are made here.</summary>
internal sealed class TumblrMapping(TumblrOptions options)
{
    /// <summary>A post's conversation, oldest first: the blog's own reply answers all that others said there since its last one.</summary>
    public IReadOnlyList<PlatformComment> Conversation(IEnumerable<JsonElement> notes, SweptPost post)
    {
        var comments = new List<PlatformComment>();
        var unanswered = new List<CommentId>();
        foreach (var note in notes.Where(HasWords).Reverse())
        {
            var comment = Note(note, post);
            if (!comment.Author.IsSchool)
            {
                unanswered.Add(comment.Id);
            }
            else if (unanswered.Count > 0)
            {
                comment = comment with { InReplyTo = unanswered[^1], AlsoAnswers = [.. unanswered.SkipLast(1)] };
                unanswered.Clear();
            }

            comments.Add(comment);
        }

        return comments;
    }

    /// <summary>A mention elsewhere, or a question in the inbox, whose words Tumblr does not always give.</summary>
    public PlatformComment Activity(JsonElement item, string? words)
    {
        var (name, at, isAsk) = (Wire.OptionalText(item, "from_tumblelog_name") ?? "", Parts.Time(item, "timestamp"), Wire.OptionalText(item, "type") == "ask");
        var post = IdIn(item, "post_id") ?? IdIn(item, "target_post_id") ?? "";
        return new PlatformComment
        {
            Id = new CommentId($"{Wire.Text(item, "type")}/{IdIn(item, "id") ?? string.Create(CultureInfo.InvariantCulture, $"{name}-{at.ToUnixTimeSeconds()}-{post}")}"),
            Author = new PlatformAuthor(Wire.OptionalText(item, "from_tumblelog_uuid") ?? (name.Length > 0 ? name : $"unnamed:{at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}"), name),
            Text = words is { Length: > 0 } ? words : isAsk ? "(a question in the blog's inbox; Tumblr does not give its words)" : "",
            Kind = isAsk ? CommentKind.DirectMessage : CommentKind.Mention,
            PostedAt = at,
            PostId = post,
            Permalink = Link(isAsk ? $"blog/{options.Blog}/messages" : $"{Uri.EscapeDataString(name)}/{Uri.EscapeDataString(post)}"),
            RawJson = item.GetRawText(),
        };
    }

    /// <summary>The post whose note an id names; null for what cannot be looked up.</summary>
    public static string? PostOf(CommentId id) => id.Value.Split('/') is ["reply" or "reblog", var post, ..] ? post : null;

    public static CommentId IdOf(JsonElement note, string post) => new(IdIn(note, "post_id") is { Length: > 0 } reblog && Wire.OptionalText(note, "type") != "reply"
        ? $"reblog/{post}/{reblog}"
        : string.Create(CultureInfo.InvariantCulture, $"reply/{post}/{AuthorOf(note)}/{Parts.Time(note, "timestamp").ToUnixTimeSeconds()}"));

    /// <summary>Likes and bare reblogs say nothing.</summary>
    public static bool HasWords(JsonElement note) => WordsOf(note) is { Length: > 0 };

    public static string? WordsOf(JsonElement note) => Wire.OptionalText(note, "reply_text") ?? Wire.OptionalText(note, "added_text");

    /// <summary>Tumblr writes its long numbers now as text, now as numbers.</summary>
    public static string? IdIn(JsonElement row, string field) => row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Wire.OptionalText(row, field);

    private PlatformComment Note(JsonElement note, SweptPost post)
    {
        var name = Wire.OptionalText(note, "blog_name") ?? "";
        return new PlatformComment
        {
            Id = IdOf(note, post.Id),
            Author = new PlatformAuthor(AuthorOf(note), name, name.Equals(options.Blog, StringComparison.OrdinalIgnoreCase)),
            Text = WordsOf(note) ?? "",
            PostedAt = Parts.Time(note, "timestamp"),
            PostId = post.Id,
            PostText = Parts.FirstWords(Wire.OptionalText(post.Row, "summary") ?? Wire.OptionalText(post.Row, "title")),
            Permalink = IdIn(note, "post_id") is { Length: > 0 } reblog && Wire.OptionalText(note, "type") != "reply" ? Link($"{Uri.EscapeDataString(name)}/{Uri.EscapeDataString(reblog)}") : Link($"{options.Blog}/{post.Id}"),
            RawJson = note.GetRawText(),
        };
    }

    /// <summary>The blog's lasting name where Tumblr gives it: the short one can be changed.</summary>
    private static string AuthorOf(JsonElement note) => Wire.OptionalText(note, "blog_uuid") ?? Wire.Text(note, "blog_name");

    private static Uri? Link(string path) => Uri.TryCreate($"https://www.tumblr.com/{path}", UriKind.Absolute, out var link) ? link : null;
}
