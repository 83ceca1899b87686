using System.Globalization;

namespace ChannelWatch.Core.Judging;

/// <summary>
/// Maps what the checks found to a decision (DESIGN 6). Pure: the same findings, circumstances and rules always give the same verdict.
/// The steps, in order: the thresholds as the circumstances move them, the findings against the thresholds, what a person decided on the
/// same words, pictures, and last the escalation, which nothing takes back.
/// </summary>
public sealed class Policy(PolicyRules rules)
{
    public string Version => rules.Version;

    public PolicyRules Rules => rules;

    /// <summary>The verdict without any circumstances.</summary>
    public Verdict Judge(CommentClassification seen, CommentKind kind, string classifierVersion) =>
        Judge(seen, kind, JudgingContext.None, classifierVersion);

    public Verdict Judge(CommentClassification seen, CommentKind kind, JudgingContext context, string classifierVersion)
    {
        var moved = MovedThresholds.Of(rules, context);
        var step = new RulingStep(moved.Rules, seen, kind);
        var ruling = step.Rule();
        var notes = new List<string>(moved.Notes);
        ruling = Circumstances.Apply(rules, context, kind, step, ruling, notes);
        var escalate = step.Escalating;
        if (escalate.Count > 0)
        {
            ruling = ruling == Ruling.Publish ? Ruling.Queue : ruling;
            step.Reasons.Insert(0, $"The safeguarding lead and the headteacher are told at once: {RulingStep.Words(escalate)}.");
        }

        if (step.Reasons.Count == 0)
        {
            step.Reasons.Add("Nothing against the policy was seen.");
        }

        // What moved the decision stands second: mails show the first sentences only.
        step.Reasons.InsertRange(1, notes);
        return new Verdict
        {
            Ruling = ruling,
            Escalate = escalate.Count > 0,
            Intent = seen.Intent,
            Violations = [.. CategoryNames.Violations.Where(category => step.Reaches(category, rule => rule.Ask ?? rule.Flag))],
            Flags = [.. step.Scores.Keys.Where(category => !category.IsViolation() && step.Reaches(category, rule => rule.Flag ?? rule.Ask)).Order()],
            Scores = step.Scores,
            Findings = seen.Findings,
            Reasons = step.Reasons,
            Unanswered = seen.Unanswered,
            Context = context,
            JudgedBy = string.Create(CultureInfo.InvariantCulture, $"{classifierVersion}/policy-{rules.Version}"),
        };
    }
}
