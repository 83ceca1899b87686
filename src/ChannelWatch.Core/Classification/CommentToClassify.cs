namespace ChannelWatch.Core.Classification;

/// <summary>What the checks get to see of a comment. Only the text is required; the rest is context, null or empty when unknown.</summary>
public sealed record CommentToClassify
{
    /// <summary>The words as a reader sees them; may hold anything, lone surrogates and control characters included.</summary>
    public required string Text { get; init; }

    /// <summary>Kind of channel: "facebook", "wordpress"…</summary>
    public string ChannelKind { get; init; } = "";

    public CommentKind Kind { get; init; } = CommentKind.Comment;

    /// <summary>The comment this one answers.</summary>
    public string? ParentText { get; init; }

    /// <summary>The post it stands under.</summary>
    public string? PostText { get; init; }

    /// <summary>What the channel's school has published about itself.</summary>
    public SchoolDetails School { get; init; } = SchoolDetails.None;

    /// <summary>Decisions people took against the author on this channel's school before (hide, remove, block).</summary>
    public int AuthorStrikes { get; init; }
}
