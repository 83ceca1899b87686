using System.Globalization;

namespace ChannelWatch.Core.Judging;

/// <summary>Maps what the checks found to a decision (DESIGN 6). Pure: the same findings and rules always give the same verdict.</summary>
public sealed class Policy(PolicyRules rules)
{
    public string Version => rules.Version;

    public Verdict Judge(CommentClassification seen, CommentKind kind, string classifierVersion)
    {
        var scores = seen.Findings.GroupBy(finding => finding.Category).ToDictionary(group => group.Key, group => group.Max(finding => finding.Score));
        var reasons = new List<string>();
        var escalate = scores.Keys.Where(category => Reaches(scores, category, rule => rule.Escalate)).ToList();
        var ruling = Rule(seen, scores, kind, reasons);
        if (escalate.Count > 0)
        {
            ruling = ruling == Ruling.Publish ? Ruling.Queue : ruling;
            reasons.Insert(0, $"The safeguarding lead and the headteacher are told at once: {Words(escalate)}.");
        }

        return new Verdict
        {
            Ruling = ruling,
            Escalate = escalate.Count > 0,
            Intent = seen.Intent,
            Violations = [.. CategoryNames.Violations.Where(category => Reaches(scores, category, rule => rule.Ask ?? rule.Flag))],
            Flags = [.. scores.Keys.Where(category => !category.IsViolation() && Reaches(scores, category, rule => rule.Flag ?? rule.Ask)).Order()],
            Scores = scores,
            Findings = seen.Findings,
            Reasons = reasons.Count > 0 ? reasons : ["Nothing against the policy was seen."],
            Unanswered = seen.Unanswered,
            JudgedBy = string.Create(CultureInfo.InvariantCulture, $"{classifierVersion}/policy-{rules.Version}"),
        };
    }

    private Ruling Rule(CommentClassification seen, Dictionary<Category, double> scores, CommentKind kind, List<string> reasons)
    {
        var wouldHide = scores.Keys.Where(category => Reaches(scores, category, rule => rule.Hide)).Order().ToList();
        var blocked = wouldHide.Where(category => IsGuarded(category, scores, kind)).ToList();
        var hide = wouldHide.Except(blocked).ToList();
        var ask = scores.Keys.Where(category => Reaches(scores, category, rule => rule.Ask)).Order().ToList();
        if (hide.Count > 0)
        {
            reasons.Add($"Clearly against the policy: {Words(hide)}.");
            reasons.AddRange(Sentences(seen, hide));
            return Ruling.Hide;
        }

        if (blocked.Count > 0)
        {
            reasons.Add($"Looks like {Words(blocked)}, but {GuardWords(blocked, scores, kind)}: a person must look.");
            reasons.AddRange(Sentences(seen, blocked));
            return Ruling.Queue;
        }

        if (ask.Count > 0)
        {
            reasons.Add($"May be against the policy: {Words(ask)}.");
            reasons.AddRange(Sentences(seen, ask));
            return Ruling.Queue;
        }

        if (seen.Unanswered.Count > 0)
        {
            reasons.Add($"A check could not answer ({string.Join(", ", seen.Unanswered)}): a person must look.");
            return Ruling.Queue;
        }

        return Ruling.Publish;
    }

    private bool IsGuarded(Category category, Dictionary<Category, double> scores, CommentKind kind) =>
        (kind == CommentKind.DirectMessage && rules.NotHiddenInDirectMessages.Contains(category))
        || ActiveGuards(scores).Any(guard => rules.Guards[guard].Contains(category));

    private IEnumerable<Category> ActiveGuards(Dictionary<Category, double> scores) =>
        rules.Guards.Keys.Where(guard => Reaches(scores, guard, rule => rule.Flag)).Order();

    private string GuardWords(List<Category> blocked, Dictionary<Category, double> scores, CommentKind kind)
    {
        var guards = ActiveGuards(scores).Where(guard => rules.Guards[guard].Intersect(blocked).Any()).Select(guard => guard switch
        {
            Category.Quoted => "it seems to repeat somebody's words to report them",
            Category.Criticism => "it seems to be criticism in civil words",
            Category.Irony => "it seems to be meant as a joke",
            Category.Reclaimed => "the word seems to be used of the writer or with affection",
            _ => $"it shows {guard.InWords()}",
        }).ToList();
        return guards.Count > 0 ? string.Join(" and ", guards)
            : kind == CommentKind.DirectMessage ? "it was sent privately" : "the rules stand against each other";
    }

    private bool Reaches(Dictionary<Category, double> scores, Category category, Func<CategoryRule, double?> threshold) =>
        scores.TryGetValue(category, out var score)
        && rules.Categories.TryGetValue(category, out var rule)
        && threshold(rule) is { } limit
        && score >= limit;

    /// <summary>In the order of the checks, so that a rule, which can be pointed at, speaks before the model.</summary>
    private IEnumerable<string> Sentences(CommentClassification seen, List<Category> categories) =>
        seen.Findings.Where(finding => categories.Contains(finding.Category) && finding.Score >= (rules.Categories[finding.Category].Ask ?? 0))
            .Select(finding => finding.Why).Distinct().Take(5);

    private static string Words(List<Category> categories) => string.Join(", ", categories.Select(category => category.InWords()));
}
