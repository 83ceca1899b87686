namespace ChannelWatch.TestSupport.StandIns.Facebook;

/// <summary>A post, comment or review in the Facebook stand-in.</summary>
public sealed class FacebookWriting
{
    public required string Id { get; init; }

    /// <summary>The post a comment stands under; null for a post.</summary>
    public string? Post { get; init; }

    /// <summary>The comment a reply hangs under; never a reply itself, as threads are flattened.</summary>
    public string? Parent { get; init; }

    /// <summary>feed, video_reels, ads_posts, ratings or comment.</summary>
    public string Edge { get; init; } = "comment";

    public string From { get; init; } = "7890";

    public string Message { get; set; } = "";

    public required DateTimeOffset At { get; init; }

    public bool Hidden { get; set; }

    public bool HasPhoto { get; init; }
}
