namespace ChannelWatch.Core.Classification;

/// <summary>Runs the ordered list of checks over a comment. Decides nothing: that is the policy's.</summary>
public interface IClassifier
{
    /// <summary>
    /// Version of rules, word lists and model; stored with each verdict, part of any cache key. Changes when an answer could change.
    /// </summary>
    string Version { get; }

    /// <summary>
    /// Never throws but for cancellation: a check that fails is named in <see cref="CommentClassification.Unanswered"/>.
    /// Safe to call concurrently.
    /// </summary>
    ValueTask<CommentClassification> ClassifyAsync(CommentToClassify comment, CancellationToken cancellationToken);
}
