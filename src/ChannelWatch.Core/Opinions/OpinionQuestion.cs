namespace ChannelWatch.Core.Opinions;

/// <summary>What leaves the server when an outside opinion is asked: words with personal details covered, never the author.</summary>
public sealed record OpinionQuestion
{
    /// <summary>The comment, personal details covered.</summary>
    public required string Text { get; init; }

    public CommentKind Kind { get; init; } = CommentKind.Comment;

    /// <summary>The comment it answers, personal details covered.</summary>
    public string? ParentText { get; init; }

    /// <summary>The post it stands under, personal details covered.</summary>
    public string? PostText { get; init; }

    /// <summary>The categories in which the local checks saw something.</summary>
    public IReadOnlyList<Category> Suspected { get; init; } = [];

    /// <summary>Where its pictures are; hostile input.</summary>
    public IReadOnlyList<Uri> Pictures { get; init; } = [];
}
