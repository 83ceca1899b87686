using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.GoogleReviews;

/// <summary>Turns Google's reviews into the words of ChannelWatch; the school's answer, which is part of its review, becomes a comment of its own.</summary>
internal static class GoogleReviewsMapping
{
    private const string Answer = "/reply";

    public static IEnumerable<PlatformComment> Comments(JsonElement row)
    {
        var (id, reviewer) = (Wire.Text(row, "reviewId"), Parts.Inner(row, "reviewer"));
        var review = new PlatformComment
        {
            Id = new CommentId(id),

            // Google tells no number of a reviewer, and nobody reviews a place twice.
            Author = new PlatformAuthor($"reviewer:{id}", (reviewer is { } person ? Wire.OptionalText(person, "displayName") : null) ?? ""),
            Text = Wire.OptionalText(row, "comment") is { Length: > 0 } words ? words : $"({Stars(row)})",
            Kind = CommentKind.Review,
            PostedAt = Parts.Time(row, "createTime"),
            PostId = "reviews",
            PostText = $"Review with {Stars(row)}",
            RawJson = row.GetRawText(),
        };
        yield return review;
        if (Parts.Inner(row, "reviewReply") is { } reply)
        {
            yield return review with
            {
                Id = AnswerTo(id),
                Author = new PlatformAuthor("school", "(the school)", IsSchool: true),
                Text = AnswerOf(row) ?? "",
                Kind = CommentKind.Comment,
                PostedAt = Parts.OptionalTime(reply, "updateTime") ?? Parts.Time(row, "updateTime"),
                InReplyTo = review.Id,
                RawJson = reply.GetRawText(),
            };
        }
    }

    public static CommentId AnswerTo(string review) => new(review + Answer);

    /// <summary>The review an id belongs to, and whether the id is the answer's.</summary>
    public static (string Review, bool IsAnswer) Split(CommentId id) => id.Value.EndsWith(Answer, StringComparison.Ordinal) ? (id.Value[..^Answer.Length], true) : (id.Value, false);

    /// <summary>The school's answer; null when there is none.</summary>
    public static string? AnswerOf(JsonElement row) => Parts.Inner(row, "reviewReply") is { } reply ? Wire.OptionalText(reply, "comment") ?? "" : null;

    private static string Stars(JsonElement row) => Wire.OptionalText(row, "starRating") switch
    {
        "ONE" => "1 of 5 stars",
        "TWO" => "2 of 5 stars",
        "THREE" => "3 of 5 stars",
        "FOUR" => "4 of 5 stars",
        "FIVE" => "5 of 5 stars",
        _ => "no stars",
    };
}
