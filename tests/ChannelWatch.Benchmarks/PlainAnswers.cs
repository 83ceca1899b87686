using System.Text.Json;

namespace ChannelWatch.Benchmarks;

/// <summary>The fields our connectors ask for, read into plain records without a check of anything; each reader returns how many comments it got.</summary>
internal static class PlainAnswers
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>A list of comments, or of posts and users, which these rows fit as well; or one object about the site.</summary>
    public static int WordPress(byte[] body) => body is [(byte)'[', ..] ? JsonSerializer.Deserialize<List<WordPressComment>>(body, Names)!.Count(row => row.Content is not null) : 0;

    /// <summary>A list of posts with comments embedded, of comments, or one object.</summary>
    public static int Facebook(byte[] body) =>
        JsonSerializer.Deserialize<FacebookList>(body, Names)!.Data?.Sum(row => row.Comments?.Data?.Count ?? (row.From is not null ? 1 : 0)) ?? 0;

    /// <summary>A list of threads with their replies, or of videos.</summary>
    public static int YouTube(byte[] body) =>
        JsonSerializer.Deserialize<YouTubeList>(body, Camel)!.Items?.Sum(row => row.Snippet?.TopLevelComment is null ? 0 : 1 + (row.Replies?.Comments?.Count ?? 0)) ?? 0;

    private sealed record WordPressComment(
        long Id, long Post, long Parent, long Author, string? AuthorName, string? AuthorEmail, string? AuthorIp, string? AuthorUserAgent, string? DateGmt, WordPressContent? Content, string? Link, string? Status, string? Type);

    private sealed record WordPressContent(string? Raw, string? Rendered);

    private sealed record FacebookList(List<FacebookRow>? Data, FacebookPaging? Paging);

    private sealed record FacebookPaging(FacebookCursors? Cursors, string? Next);

    private sealed record FacebookCursors(string? After);

    private sealed record FacebookPerson(string? Id, string? Name);

    private sealed record FacebookRow(
        string? Id, string? Message, FacebookPerson? From, string? CreatedTime, FacebookPerson? Parent, bool? IsHidden, bool? IsPrivate, bool? CanHide, bool? CanRemove, bool? CanComment, int? CommentCount,
        string? PermalinkUrl, JsonElement? Attachment, FacebookList? Comments);

    private sealed record YouTubeList(List<YouTubeThread>? Items, string? NextPageToken);

    private sealed record YouTubeThread(string? Id, YouTubeThreadSnippet? Snippet, YouTubeReplies? Replies);

    private sealed record YouTubeThreadSnippet(string? VideoId, YouTubeComment? TopLevelComment, int? TotalReplyCount);

    private sealed record YouTubeReplies(List<YouTubeComment>? Comments);

    private sealed record YouTubeComment(string? Id, YouTubeSnippet? Snippet);

    private sealed record YouTubeChannel(string? Value);

    private sealed record YouTubeSnippet(
        string? VideoId, string? ParentId, string? TextDisplay, string? TextOriginal, string? AuthorDisplayName, YouTubeChannel? AuthorChannelId, string? PublishedAt, string? UpdatedAt, string? ModerationStatus);
}
