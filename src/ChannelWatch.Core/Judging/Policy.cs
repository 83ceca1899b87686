using System.Globalization;

namespace ChannelWatch.Core.Judging;

/// <summary>Maps what the checks found to a decision (DESIGN 6). Pure: the same findings and rules always give the same verdict.</summary>
public sealed class Policy(PolicyRules rules)
{
    private static readonly IReadOnlyList<string> NothingSeen = ["Nothing against the policy was seen."];

    private readonly CategoryRule?[] _rules = [.. Enum.GetValues<Category>().Select(category => rules.Categories.GetValueOrDefault(category))];
    private Signature? _signature;

    public string Version => rules.Version;

    public Verdict Judge(CommentClassification seen, CommentKind kind, string classifierVersion)
    {
        var scores = Highest(seen.Findings);
        var escalate = Reaching(scores, static rule => rule.Escalate);
        var reasons = new List<string>();
        var ruling = Rule(seen, scores, kind, reasons);
        if (escalate.Length > 0)
        {
            ruling = ruling == Ruling.Publish ? Ruling.Queue : ruling;
            reasons.Insert(0, $"The safeguarding lead and the headteacher are told at once: {Words(escalate)}.");
        }

        return new Verdict
        {
            Ruling = ruling,
            Escalate = escalate.Length > 0,
            Intent = seen.Intent,
            Violations = Sorted(Array.FindAll(Reaching(scores, static rule => rule.Ask ?? rule.Flag), static category => category.IsViolation())),
            Flags = Sorted(Array.FindAll(Reaching(scores, static rule => rule.Flag ?? rule.Ask), static category => !category.IsViolation())),
            Scores = scores,
            Findings = seen.Findings,
            Reasons = reasons.Count > 0 ? reasons : NothingSeen,
            Unanswered = seen.Unanswered,
            JudgedBy = SignatureOf(classifierVersion),
        };
    }

    private static Dictionary<Category, double> Highest(IReadOnlyList<Finding> findings)
    {
        var scores = new Dictionary<Category, double>(findings.Count);
        for (var index = 0; index < findings.Count; index++)
        {
            var (category, score) = (findings[index].Category, findings[index].Score);
            if (!scores.TryGetValue(category, out var highest) || score > highest)
            {
                scores[category] = score;
            }
        }

        return scores;
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

    private Ruling Rule(CommentClassification seen, Dictionary<Category, double> scores, CommentKind kind, List<string> reasons)
    {
        var wouldHide = Sorted(Reaching(scores, static rule => rule.Hide));
        var ask = Sorted(Reaching(scores, static rule => rule.Ask));
        var blocked = Array.FindAll(wouldHide, category => IsGuarded(category, scores, kind));
        var hide = Array.FindAll(wouldHide, category => !blocked.Contains(category));
        if (hide.Length > 0)
        {
            reasons.Add($"Clearly against the policy: {Words(hide)}.");
            reasons.AddRange(Sentences(seen, hide));
            return Ruling.Hide;
        }

        if (blocked.Length > 0)
        {
            reasons.Add($"Looks like {Words(blocked)}, but {GuardWords(blocked, scores, kind)}: a person must look.");
            reasons.AddRange(Sentences(seen, blocked));
            return Ruling.Queue;
        }

        if (ask.Length > 0)
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
        rules.Guards.Keys.Where(guard => Reaches(scores, guard)).Order();

    private string GuardWords(Category[] blocked, Dictionary<Category, double> scores, CommentKind kind)
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

    private bool Reaches(Dictionary<Category, double> scores, Category guard) =>
        scores.TryGetValue(guard, out var score) && _rules[(int)guard]?.Flag is { } limit && score >= limit;

    // In the order in which the checks first saw them.
    private Category[] Reaching(Dictionary<Category, double> scores, Func<CategoryRule, double?> threshold)
    {
        List<Category>? reaching = null;
        foreach (var (category, score) in scores)
        {
            if (_rules[(int)category] is { } rule && threshold(rule) is { } limit && score >= limit)
            {
                (reaching ??= []).Add(category);
            }
        }

        return reaching?.ToArray() ?? [];
    }

    private static Category[] Sorted(Category[] categories)
    {
        Array.Sort(categories);
        return categories;
    }

    /// <summary>In the order of the checks, so that a rule, which can be pointed at, speaks before the model.</summary>
    private IEnumerable<string> Sentences(CommentClassification seen, Category[] categories) =>
        seen.Findings.Where(finding => categories.Contains(finding.Category) && finding.Score >= (rules.Categories[finding.Category].Ask ?? 0))
            .Select(finding => finding.Why).Distinct().Take(5);

    private static string Words(Category[] categories) => string.Join(", ", categories.Select(category => category.InWords()));

    private sealed record Signature(string Classifier, string Text);
}
