using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>Turns YouTube's rows into the words of ChannelWatch.</summary>
internal sealed class YouTubeMapping(YouTubeOptions options)
{
    public const string Unnamed = "unnamed:";

    /// <summary>A thread's first comment, or a reply.</summary>
    /// <param name="row">The comment resource.</param>
    /// <param name="thread">The thread's snippet, which names the video.</param>
    /// <param name="title">The video's title, when known.</param>
    /// <param name="status">The moderation status of the list the thread came from, for where the comment itself says none.</param>
    public PlatformComment Comment(JsonElement row, JsonElement thread, string? title, string? status)
    {
        var snippet = Parts.Inner(row, "snippet") ?? throw Wire.Odd("snippet", "an object");
        var id = Wire.Text(row, "id");
        var video = Wire.OptionalText(snippet, "videoId") ?? Wire.OptionalText(thread, "videoId") ?? "";
        return new PlatformComment
        {
            Id = new CommentId(id),
            Author = Author(snippet, id),
            Text = Wire.OptionalText(snippet, "textDisplay") ?? Wire.OptionalText(snippet, "textOriginal") ?? "",
            PostedAt = Parts.Time(snippet, "publishedAt"),
            InReplyTo = Wire.OptionalText(snippet, "parentId") is { Length: > 0 } parent ? new CommentId(parent) : null,
            PostId = video,
            PostText = title,
            Visibility = Visibility(Wire.OptionalText(snippet, "moderationStatus") ?? status),
            Permalink = video.Length > 0 ? new Uri($"https://www.youtube.com/watch?v={Uri.EscapeDataString(video)}&lc={Uri.EscapeDataString(id)}") : null,
            RawJson = row.GetRawText(),
        };
    }

    public bool IsOwn(JsonElement snippet) => Parts.InnerText(snippet, "authorChannelId", "value") == options.ChannelId;

    public static PlatformVisibility Visibility(string? status) => status switch
    {
        null or YouTubeApi.Published => PlatformVisibility.Visible,
        "rejected" => PlatformVisibility.Removed,
        _ => PlatformVisibility.Hidden,
    };

    private PlatformAuthor Author(JsonElement snippet, string id) => new(
        Parts.InnerText(snippet, "authorChannelId", "value") is { Length: > 0 } channel ? channel : Unnamed + id, Wire.OptionalText(snippet, "authorDisplayName") ?? "", IsOwn(snippet));
}
