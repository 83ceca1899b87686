namespace ChannelWatch.TestSupport.StandIns.YouTube;

/// <summary>A comment or reply in the YouTube stand-in.</summary>
public sealed class YouTubeWriting
{
    public required string Id { get; init; }

    /// <summary>The thread a reply stands in; null for a thread's first comment.</summary>
    public string? Thread { get; init; }

    public string Video { get; init; } = "vid1";

    public string Author { get; init; } = "UCparent";

    public string Text { get; set; } = "";

    public required DateTimeOffset At { get; init; }

    /// <summary>published, heldForReview, likelySpam or rejected.</summary>
    public string Status { get; set; } = "published";
}
