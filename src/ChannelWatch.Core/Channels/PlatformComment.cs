namespace ChannelWatch.Core.Channels;

/// <summary>A comment as read from a platform, before anything is judged. Text and names are hostile input, kept as they came.</summary>
public sealed record PlatformComment
{
    public required CommentId Id { get; init; }

    public required PlatformAuthor Author { get; init; }

    /// <summary>The words as a reader sees them (entities decoded, tags stripped, link targets kept), never null.</summary>
    public required string Text { get; init; }

    public CommentKind Kind { get; init; } = CommentKind.Comment;

    /// <summary>When it was written, by the platform's clock. Implausible values (1970, 2099) are clamped by the poller.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>The comment this one answers, or null.</summary>
    public CommentId? InReplyTo { get; init; }

    /// <summary>
    /// Further comments the school's own words answer, where the platform ties an answer to one comment or to none: an answer in a
    /// conversation, an answer hung under the first comment of a thread. Read before it or with it.
    /// </summary>
    public IReadOnlyList<CommentId> AlsoAnswers { get; init; } = [];

    /// <summary>The post, video or page it stands under, in the platform's own identifier; empty when there is none.</summary>
    public string PostId { get; init; } = "";

    /// <summary>Title or first words of that post, when the platform gave them.</summary>
    public string? PostText { get; init; }

    public PlatformVisibility Visibility { get; init; } = PlatformVisibility.Visible;

    public Uri? Permalink { get; init; }

    /// <summary>Pictures, videos and the like it carries; judged by the channel's rule, as words cannot tell (never fetched here).</summary>
    public IReadOnlyList<CommentAttachment> Attachments { get; init; } = [];

    /// <summary>What the platform sent, verbatim JSON: evidence (promise 2).</summary>
    public required string RawJson { get; init; }
}
