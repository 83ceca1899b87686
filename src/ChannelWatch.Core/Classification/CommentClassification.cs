namespace ChannelWatch.Core.Classification;

/// <summary>Everything the checks found on one revision.</summary>
/// <param name="Findings">In the order of the checks, then of the text.</param>
/// <param name="Intent">Query, complaint or comment.</param>
/// <param name="Unanswered">Names of checks that could not answer; not empty means the comment must go to a person (promise 5).</param>
public sealed record CommentClassification(IReadOnlyList<Finding> Findings, Intent Intent, IReadOnlyList<string> Unanswered)
{
    /// <summary>How people at large would see the text; null where nothing that can tell was asked.</summary>
    public PublicView? InPublicView { get; init; }
}
