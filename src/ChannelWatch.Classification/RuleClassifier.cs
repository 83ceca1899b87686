using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Words;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Classification;

/// <summary>
/// Prepares a comment once, runs every check over it, each on its own (one that fails is named, the others still answer), and weighs what
/// they found against the statistical model.
/// </summary>
internal sealed class RuleClassifier(WordLists lists, IReadOnlyList<ICheck> checks, ModelCheck model, ILogger<RuleClassifier> logger) : IClassifier
{
    private const string RulesVersion = "rules-2";

    private readonly SentenceLook _sentences = new(model);
    private readonly Weighing _weighing = new(WeighingLimits.Shipped);
    private readonly Spares<Reading> _spares = new(() => NewReading(lists));

    public string Version { get; } = $"{RulesVersion}.{lists.Version}+{SchoolModel.ShippedName()}";

    public ValueTask<CommentClassification> ClassifyAsync(CommentToClassify comment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Classify(comment));
    }

    private CommentClassification Classify(CommentToClassify comment)
    {
        var reading = _spares.Take();
        var answer = Classify(comment, reading.Input, reading.Sink);
        reading.Input.Forget();
        _spares.Return(reading);
        return answer;
    }

    private CommentClassification Classify(CommentToClassify comment, CheckInput input, FindingSink sink)
    {
        input.Read(comment);
        input.FindPhrases();
        sink.Clear();
        List<string>? unanswered = null;
        foreach (var check in checks)
        {
            if (!Answers(check, input, sink))
            {
                (unanswered ??= []).Add(check.Name);
            }
        }

        return Weigh(comment, sink.Findings, IntentScore.Weigh(input), unanswered ?? (IReadOnlyList<string>)[]);
    }

    private CommentClassification Weigh(CommentToClassify comment, List<Finding> rules, (double Query, double Complaint) marks, IReadOnlyList<string> unanswered)
    {
        Span<float> scores = stackalloc float[ModelShape.RuleInputs];
        model.Rules.Fill(rules, marks.Query, marks.Complaint, scores);
        var opinion = _sentences.Raise(comment, rules, model.Look(comment.Text, comment.Kind, scores, Weighing.Supports(rules)));
        return new CommentClassification(_weighing.Weigh(rules, opinion), opinion.Intent, unanswered) { InPublicView = opinion.InPublicView };
    }

    private static Reading NewReading(WordLists lists)
    {
        var input = new CheckInput(lists);
        return new Reading(input, new FindingSink(input));
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

    private sealed record Reading(CheckInput Input, FindingSink Sink);
}
