namespace ChannelWatch.Core.Judging;

/// <summary>What the thresholds and guards make of the findings, with the sentences that say why. Pure; on the path of every comment, so it allocates little.</summary>
internal sealed class RulingStep(ThresholdTable thresholds, CommentClassification seen, CommentKind kind)
{
    /// <summary>How a doubt is put in words: not all that a person should look at is against a policy.</summary>
    private static readonly (string Opening, Predicate<Category> Belongs)[] Doubts =
    [
        ("May be against the policy", category => category.IsViolation() || category is Category.Hate or Category.Sexual or Category.Profanity),
        ("Somebody may be at risk", category => category.IsRisk()),
        ("A person should look", _ => true),
    ];

    public Dictionary<Category, double> Scores { get; } = Highest(seen.Findings);

    public List<string> Reasons { get; } = [];

    public Category[] Escalating => Reaching(static rule => rule.Escalate);

    public Category[] Asking => Sorted(Reaching(static rule => rule.Ask));

    public Category[] WouldHide => Sorted(Reaching(static rule => rule.Hide));

    public Category[] Violations => Sorted(Array.FindAll(Reaching(static rule => rule.Flag ?? rule.Ask), static category => category.IsViolation()));

    public Category[] Flags => Sorted(Array.FindAll(Reaching(static rule => rule.Flag ?? rule.Ask), static category => !category.IsViolation()));

    public Ruling Rule()
    {
        var wouldHide = WouldHide;
        var blocked = Array.FindAll(wouldHide, IsGuarded);
        var hide = Array.FindAll(wouldHide, category => !blocked.Contains(category));
        if (hide.Length > 0)
        {
            return Say(Ruling.Hide, [$"Clearly against the policy: {Words(hide)}."], hide);
        }

        if (blocked.Length > 0)
        {
            return Say(Ruling.Queue, [$"Looks like {Words(blocked)}, but {GuardWords(blocked)}: a person must look."], blocked);
        }

        if (Asking is { Length: > 0 } ask)
        {
            return Say(Ruling.Queue, InDoubt(ask), ask);
        }

        return seen.Unanswered.Count > 0
            ? Say(Ruling.Queue, [$"A check could not answer ({string.Join(", ", seen.Unanswered)}): a person must look."], [])
            : Ruling.Publish;
    }

    /// <summary>Whether something stands in the way of hiding on its own for the category.</summary>
    public bool IsGuarded(Category category) =>
        (kind == CommentKind.DirectMessage && thresholds.Rules.NotHiddenInDirectMessages.Contains(category))
        || ActiveGuards.Any(guard => thresholds.Rules.Guards[guard].Contains(category));

    public static string Words(Category[] categories) => string.Join(", ", categories.Select(category => category.InWords()));

    private IEnumerable<Category> ActiveGuards => thresholds.Rules.Guards.Keys
        .Where(guard => Scores.TryGetValue(guard, out var score) && thresholds[guard]?.Flag is { } limit && score >= limit)
        .Order();

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

    // In the order in which the checks first saw them.
    private Category[] Reaching(Func<CategoryRule, double?> threshold)
    {
        List<Category>? reaching = null;
        foreach (var (category, score) in Scores)
        {
            if (thresholds[category] is { } rule && threshold(rule) is { } limit && score >= limit)
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

    private Ruling Say(Ruling ruling, IEnumerable<string> decisive, Category[] categories)
    {
        Reasons.AddRange(decisive);
        Reasons.AddRange(Sentences(categories));
        return ruling;
    }

    /// <summary>A sentence for each kind of doubt; what is told at once is said before and not again.</summary>
    private List<string> InDoubt(Category[] categories)
    {
        var (left, said) = (categories.Except(Escalating).ToArray(), new List<string>(1));
        foreach (var (opening, belongs) in Doubts)
        {
            if (Array.FindAll(left, belongs) is { Length: > 0 } named)
            {
                said.Add($"{opening}: {Words(named)}.");
                left = Array.FindAll(left, category => !belongs(category));
            }
        }

        return said;
    }

    private string GuardWords(Category[] blocked)
    {
        var guards = ActiveGuards.Where(guard => thresholds.Rules.Guards[guard].Intersect(blocked).Any()).Select(guard => guard switch
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
    private IEnumerable<string> Sentences(Category[] categories) =>
        seen.Findings.Where(finding => categories.Contains(finding.Category) && finding.Score >= (thresholds[finding.Category]?.Ask ?? 0))
            .Select(finding => finding.Why).Distinct().Take(5);
}
