namespace ChannelWatch.Core.Judging;

/// <summary>What the thresholds and guards make of the findings, with the sentences that say why. Pure.</summary>
internal sealed class RulingStep(PolicyRules rules, CommentClassification seen, CommentKind kind)
{
    public IReadOnlyDictionary<Category, double> Scores { get; } =
        seen.Findings.GroupBy(finding => finding.Category).ToDictionary(group => group.Key, group => group.Max(finding => finding.Score));

    public List<string> Reasons { get; } = [];

    public IReadOnlyList<Category> Escalating => [.. Scores.Keys.Where(category => Reaches(category, rule => rule.Escalate))];

    public IReadOnlyList<Category> Asking => [.. Scores.Keys.Where(category => Reaches(category, rule => rule.Ask)).Order()];

    public IReadOnlyList<Category> WouldHide => [.. Scores.Keys.Where(category => Reaches(category, rule => rule.Hide)).Order()];

    public Ruling Rule()
    {
        var wouldHide = WouldHide;
        var blocked = wouldHide.Where(IsGuarded).ToList();
        var hide = wouldHide.Except(blocked).ToList();
        if (hide.Count > 0)
        {
            return Say(Ruling.Hide, $"Clearly against the policy: {Words(hide)}.", hide);
        }

        if (blocked.Count > 0)
        {
            return Say(Ruling.Queue, $"Looks like {Words(blocked)}, but {GuardWords(blocked)}: a person must look.", blocked);
        }

        if (Asking is { Count: > 0 } ask)
        {
            return Say(Ruling.Queue, $"May be against the policy: {Words(ask)}.", ask);
        }

        return seen.Unanswered.Count > 0
            ? Say(Ruling.Queue, $"A check could not answer ({string.Join(", ", seen.Unanswered)}): a person must look.", [])
            : Ruling.Publish;
    }

    public bool Reaches(Category category, Func<CategoryRule, double?> threshold) =>
        Scores.TryGetValue(category, out var score)
        && rules.Categories.TryGetValue(category, out var rule)
        && threshold(rule) is { } limit
        && score >= limit;

    /// <summary>Whether something stands in the way of hiding on its own for the category.</summary>
    public bool IsGuarded(Category category) =>
        (kind == CommentKind.DirectMessage && rules.NotHiddenInDirectMessages.Contains(category))
        || ActiveGuards.Any(guard => rules.Guards[guard].Contains(category));

    public static string Words(IReadOnlyList<Category> categories) => string.Join(", ", categories.Select(category => category.InWords()));

    private IEnumerable<Category> ActiveGuards => rules.Guards.Keys.Where(guard => Reaches(guard, rule => rule.Flag)).Order();

    private Ruling Say(Ruling ruling, string decisive, IReadOnlyList<Category> categories)
    {
        Reasons.Add(decisive);
        Reasons.AddRange(Sentences(categories));
        return ruling;
    }

    private string GuardWords(List<Category> blocked)
    {
        var guards = ActiveGuards.Where(guard => rules.Guards[guard].Intersect(blocked).Any()).Select(guard => guard switch
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

    /// <summary>In the order of the checks, so that a rule, which can be pointed at, speaks before the model.</summary>
    private IEnumerable<string> Sentences(IReadOnlyList<Category> categories) =>
        seen.Findings.Where(finding => categories.Contains(finding.Category) && finding.Score >= (rules.Categories[finding.Category].Ask ?? 0))
            .Select(finding => finding.Why).Distinct().Take(5);
}
