using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
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

        var (findings, intent) = weighing.Weigh(comment, sink.Findings);
        return new CommentClassification(findings, intent, unanswered ?? (IReadOnlyList<string>)[]);
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
