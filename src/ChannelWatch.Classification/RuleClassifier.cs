using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Classification;

/// <summary>
/// Prepares a comment once, runs every check over it, each on its own (one that fails is named, the others still answer), and weighs what
/// they found against the statistical model.
/// </summary>
internal sealed class RuleClassifier(WordLists lists, IReadOnlyList<ICheck> checks, Weighing weighing, ILogger<RuleClassifier> logger) : IClassifier
{
    private const string RulesVersion = "rules-1";

    public string Version { get; } = $"{RulesVersion}.{lists.Version}+{SchoolModel.ShippedName()}";

    public ValueTask<CommentClassification> ClassifyAsync(CommentToClassify comment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Classify(comment));
    }

    private CommentClassification Classify(CommentToClassify comment)
    {
        var text = NormalisedText.Of(comment.Text);
        var tokens = lists.Lexer.Read(text);
        var input = new CheckInput(comment, text, tokens, lists.Matcher.Find(tokens));
        var sink = new FindingSink(input);
        List<string>? unanswered = null;
        foreach (var check in checks)
        {
            if (!Answers(check, input, sink))
            {
                (unanswered ??= []).Add(check.Name);
            }
        }

        var (findings, intent) = weighing.Weigh(comment, sink.Findings);
        return new CommentClassification(findings, intent, unanswered ?? []);
    }

#pragma warning disable CA1031 // Check isolation is one of the places where anything may be caught: the comment goes to a person instead.
    private bool Answers(ICheck check, CheckInput input, FindingSink sink)
    {
        try
        {
            check.Run(input, sink);
            return true;
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Log.CheckFailed(logger, check.Name, problem.GetType().Name);
            return false;
        }
    }
#pragma warning restore CA1031
}
