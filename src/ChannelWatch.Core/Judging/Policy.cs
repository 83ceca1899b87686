using System.Globalization;

namespace ChannelWatch.Core.Judging;

/// <summary>
/// Maps what the checks found to a decision (DESIGN 6). Pure: the same findings, circumstances and rules always give the same verdict.
/// The steps, in order: the thresholds as the circumstances move them, the findings against the thresholds, what a person decided on the
/// same words, pictures, and last the escalation, which nothing takes back.
/// </summary>
public sealed class Policy(PolicyRules rules)
{
    private static readonly IReadOnlyList<string> NothingSeen = ["Nothing against the policy was seen."];

    private readonly ThresholdTable _thresholds = new(rules);
    private Signature? _signature;

    public string Version => rules.Version;

    public PolicyRules Rules => rules;

    /// <summary>The verdict without any circumstances.</summary>
    public Verdict Judge(CommentClassification seen, CommentKind kind, string classifierVersion) =>
        Judge(seen, kind, JudgingContext.None, classifierVersion);

    public Verdict Judge(CommentClassification seen, CommentKind kind, JudgingContext context, string classifierVersion)
    {
        var moved = MovedThresholds.Of(_thresholds, context);
        var step = new RulingStep(moved.Thresholds, seen, kind);
        var ruling = Circumstances.Apply(context, kind, step, step.Rule(), rules.Context.Repeats, out var notes);
        var escalate = step.Escalating;
        if (escalate.Length > 0)
        {
            ruling = ruling == Ruling.Publish ? Ruling.Queue : ruling;
            step.Reasons.Insert(0, $"The safeguarding lead and the headteacher are told at once: {RulingStep.Words(escalate)}.");
        }

        return new Verdict
        {
            Ruling = ruling,
            Escalate = escalate.Length > 0,
            Intent = seen.Intent,
            Violations = step.Violations,
            Flags = step.Flags,
            Scores = step.Scores,
            InPublicView = seen.InPublicView,
            Findings = seen.Findings,
            Reasons = Reasons(step.Reasons, moved.Notes, notes),
            Unanswered = seen.Unanswered,
            Context = context,
            JudgedBy = SignatureOf(classifierVersion),
        };
    }

    /// <summary>What moved the decision stands second: mails show the first sentences only.</summary>
    private static IReadOnlyList<string> Reasons(List<string> reasons, IReadOnlyList<string> moved, IReadOnlyList<string> notes)
    {
        IReadOnlyList<string> told = reasons.Count > 0 ? reasons : NothingSeen;
        return moved.Count + notes.Count == 0 ? told : [told[0], .. moved, .. notes, .. told.Skip(1)];
    }

    private string SignatureOf(string classifierVersion)
    {
        var last = _signature;
        if (last?.Classifier != classifierVersion)
        {
            _signature = last = new Signature(classifierVersion, string.Create(CultureInfo.InvariantCulture, $"{classifierVersion}/policy-{rules.Version}"));
        }

        return last.Text;
    }

    private sealed record Signature(string Classifier, string Text);
}
