using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>Turns Flickr's comments into ours. They stand in one row under a photo: the school's own answers all that was said since its last one.</summary>
internal sealed class FlickrMapping(FlickrOptions options)
{
    public IReadOnlyList<PlatformComment> Comments(IEnumerable<JsonElement> rows, string photo, string? title)
    {
        var comments = new List<PlatformComment>();
        var unanswered = new List<CommentId>();
        foreach (var row in rows.OrderBy(row => Parts.Time(row, "datecreate")))
        {
            var comment = Comment(row, photo, title);
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

    public static CommentId IdOf(string photo, string comment) => new($"{photo}/{comment}");

    /// <summary>The photo and the comment an id names.</summary>
    public static (string Photo, string Comment) Split(CommentId id) =>
        id.Value.Split('/') is [var photo, var comment] ? (photo, comment) : throw new ChannelException(ChannelFailure.Rejected, "That is not the name of a comment on Flickr.");

    public bool IsOwn(JsonElement row) => Wire.OptionalText(row, "author") == options.UserId;

    /// <summary>Flickr takes some HTML in comments, and gives it back.</summary>
    public static string TextOf(JsonElement row) => HtmlText.FromHtml(Wire.OptionalText(row, "_content") ?? "");

    /// <summary>What is to be read as words and not as HTML.</summary>
    public static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private PlatformComment Comment(JsonElement row, string photo, string? title) => new()
    {
        Id = IdOf(photo, Wire.Text(row, "id")),
        Author = new PlatformAuthor(Wire.Text(row, "author"), Wire.OptionalText(row, "authorname") ?? "", IsOwn(row)),
        Text = TextOf(row),
        PostedAt = Parts.Time(row, "datecreate"),
        PostId = photo,
        PostText = Parts.FirstWords(title),
        Permalink = Parts.Link(Wire.OptionalText(row, "permalink"), "flickr.com"),
        RawJson = row.GetRawText(),
    };
}
