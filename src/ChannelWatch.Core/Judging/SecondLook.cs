using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Core.Judging;

/// <summary>
/// The policy once more, after outside opinions: whether one is worth asking for, and what the answers change. An answer can make a verdict
/// stricter as far as the policy lets its source; milder only where the policy says so in words; no answer never counts as "clean". Pure.
/// </summary>
internal static class SecondLook
{
    /// <summary>Findings of outside opinions count in these categories only: none of them may raise a guard.</summary>
    private static readonly Category[] Counted =
    [
        Category.Abuse, Category.Spam, Category.Personal, Category.Commercial, Category.Hate, Category.Threat, Category.Sexual, Category.Profanity,
        Category.Phishing, Category.Allegation, Category.Safeguarding, Category.SelfHarm,
    ];

    /// <summary>Whether to ask about a comment as it is judged now. What is escalated or hidden is clear enough, and a private message stays private.</summary>
    public static bool Wants(this Policy policy, IOutsideOpinion source, Verdict verdict, CommentKind kind, bool hasPictures) =>
        verdict is { Escalate: false, Ruling: not Ruling.Hide }
        && kind != CommentKind.DirectMessage
        && (source.Scope == OpinionScope.All || policy.IsUncertain(verdict) || (hasPictures && source.SeesPictures));

    /// <summary>A person would be asked, or only just would not.</summary>
    public static bool IsUncertain(this Policy policy, Verdict verdict) =>
        verdict.Ruling == Ruling.Queue
        || verdict.Scores.Any(pair => policy.Rules.Categories.TryGetValue(pair.Key, out var rule) && pair.Value >= rule.Ask * policy.Rules.Outside.UncertainFrom);

    /// <summary>The verdict after the opinions, answered and unanswered.</summary>
    public static Verdict Reconsider(this Policy policy, Verdict local, CommentKind kind, IReadOnlyList<Opinion> opinions)
    {
        var outside = opinions.Where(opinion => opinion.Answered)
            .SelectMany(opinion => opinion.Findings.Select(finding => Bounded(policy.Rules, local, policy.Rules.Outside.Of(opinion.Source), finding)))
            .OfType<Finding>();
        var seen = new CommentClassification([.. local.Findings, .. outside], local.Intent, local.Unanswered) { InPublicView = local.InPublicView };
        var classifier = local.JudgedBy[..Math.Max(0, local.JudgedBy.IndexOf("/policy-", StringComparison.Ordinal))];
        var after = policy.Judge(seen, kind, local.Context, classifier) with { Opinions = opinions };
        after = Raise(policy, after, opinions);
        return Lowers(policy, local, after, opinions) is { } clean
            ? after with { Ruling = Ruling.Publish, Reasons = [$"{clean.Title} sees nothing against the policy in what the local checks doubted. {clean.Sentence}".TrimEnd(), .. after.Reasons] }
            : after;
    }

    private static Verdict Raise(Policy policy, Verdict after, IReadOnlyList<Opinion> opinions)
    {
        if (after.Ruling != Ruling.Publish)
        {
            return after with { Reasons = [.. after.Reasons, .. opinions.Select(Told)] };
        }

        if (opinions.FirstOrDefault(opinion => opinion is { Answered: true, Suggests: >= Ruling.Queue }) is { } doubting)
        {
            return after with { Ruling = Ruling.Queue, Reasons = [$"{doubting.Title} would have a person look. {doubting.Sentence}".TrimEnd()] };
        }

        return opinions.FirstOrDefault(opinion => !opinion.Answered && policy.Rules.Outside.Of(opinion.Source).AskPersonWhenUnanswered) is { } silent
            ? after with { Ruling = Ruling.Queue, Unanswered = [.. after.Unanswered, silent.Title], Reasons = [$"{silent.Title} could not answer, and the policy then asks a person. {silent.Sentence}".TrimEnd()] }
            : after with { Reasons = [.. after.Reasons, .. opinions.Select(Told)] };
    }

    /// <summary>The opinion on whose word the comment is left up after all; null when it is not.</summary>
    private static Opinion? Lowers(Policy policy, Verdict local, Verdict after, IReadOnlyList<Opinion> opinions)
    {
        var objects = opinions.Any(opinion => opinion is { Answered: true, Suggests: not Ruling.Publish }
            || (!opinion.Answered && policy.Rules.Outside.Of(opinion.Source).AskPersonWhenUnanswered));
        if (local.Ruling != Ruling.Queue || after.Ruling != Ruling.Queue || after.Escalate || local.Unanswered.Count > 0 || objects || IsCircumstantial(local))
        {
            return null;
        }

        var step = new RulingStep(MovedThresholds.Of(new ThresholdTable(policy.Rules), local.Context).Thresholds, new(local.Findings, local.Intent, []), CommentKind.Comment);
        return step.WouldHide.Length > 0 ? null : opinions.FirstOrDefault(opinion =>
            opinion is { Answered: true, Suggests: Ruling.Publish }
            && policy.Rules.Outside.Of(opinion.Source) is { MayLower: true } rule
            && !step.Asking.Intersect(rule.NeverLowers).Any());
    }

    /// <summary>It waits for a person for reasons words cannot dispel.</summary>
    private static bool IsCircumstantial(Verdict local) =>
        local.Context is { Media: MediaRule.Ask or MediaRule.Hide } or { Earlier.TookDown: true } or { Burst: not null };

    /// <summary>A finding no surer than its source may be; null where it does not count at all.</summary>
    private static Finding? Bounded(PolicyRules policy, Verdict local, OutsideRule source, Finding finding)
    {
        if (!Counted.Contains(finding.Category))
        {
            return null;
        }

        var rule = policy.Categories.GetValueOrDefault(finding.Category) ?? new CategoryRule();
        var agrees = finding.Rule.EndsWith("/picture", StringComparison.Ordinal) || (local.Scores.TryGetValue(finding.Category, out var score) && score >= rule.Ask);
        var most = rule.Hide is { } hide && !(source.MayHide && agrees) ? Below(hide) : 1;
        most = rule.Escalate is { } escalate && !source.MayEscalate ? Math.Min(most, Below(escalate)) : most;
        return finding with { Score = Math.Min(finding.Score, most) };
    }

    private static double Below(double threshold) => Math.Round(threshold - 0.01, 4);

    private static string Told(Opinion opinion) => opinion.Answered
        ? $"{opinion.Title}: {opinion.Sentence}"
        : $"{opinion.Title} could not answer; the local verdict stands. {opinion.Sentence}".TrimEnd();
}
