namespace ChannelWatch.TestSupport.StandIns.LinkedIn;

/// <summary>A post or comment in the LinkedIn stand-in.</summary>
public sealed class LinkedInWriting
{
    public required string Id { get; init; }

    public required string Actor { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The post a comment stands under; null for a post.</summary>
    public LinkedInWriting? Post { get; init; }

    /// <summary>The comment an answer stands under.</summary>
    public LinkedInWriting? Parent { get; init; }

    /// <summary>A post is listed as a share and named an activity by its comments, as on the real one.</summary>
    public string Urn => Post is null ? $"urn:li:share:{Id}" : $"urn:li:comment:(urn:li:activity:{Post.Id},{Id})";
}
