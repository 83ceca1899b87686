namespace ChannelWatch.Classification.Model;

/// <summary>
/// Weighs what the rules found against the statistical model, which has seen the rules' findings too. The model's opinion stands beside the
/// rules'; where the two disagree, only a rule that is certain keeps its full weight. So nothing is hidden without a person unless rule
/// and model agree, a rule is certain, or the model is all but sure; and a lone weak sign neither alarms nor fills the queue.
/// </summary>
internal sealed class Weighing(WeighingLimits limits)
{
    private const double Hide = 0.9;
    private const double BelowHide = 0.89;
    private const double BelowName = 0.49;
    private const double BelowAsk = 0.39;
    private const double Faint = 0.3;

    /// <summary>Whether the rules saw something against the policy, be it faint.</summary>
    public static bool Supports(IReadOnlyList<Finding> rules)
    {
        for (var index = 0; index < rules.Count; index++)
        {
            if (rules[index].Score >= Faint && rules[index].Category.IsViolation())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The findings as weighed, the rules' first.</summary>
    public IReadOnlyList<Finding> Weigh(IReadOnlyList<Finding> rules, ModelOpinion opinion)
    {
        var findings = new Finding[rules.Count + opinion.Findings.Count];
        var certain = false;
        for (var index = 0; index < rules.Count; index++)
        {
            findings[index] = Weighed(rules[index], Weight(rules[index], opinion));
            certain |= findings[index].Category.IsViolation() && findings[index].Score >= Hide;
        }

        for (var index = 0; index < findings.Length; index++)
        {
            findings[index] = index >= rules.Count ? opinion.Findings[index - rules.Count]
                : IsGuard(rules[index].Category) ? Weighed(rules[index], WeightOfGuard(rules[index], opinion, certain))
                : findings[index];
        }

        return findings;
    }

    private static Finding Weighed(Finding finding, double score) => score.Equals(finding.Score) ? finding : finding with { Score = score };

    private double Weight(Finding finding, ModelOpinion opinion)
    {
        if (finding.Category.IsRisk())
        {
            return opinion.Escalates || finding.Score >= limits.Tell ? finding.Score : Math.Min(finding.Score, BelowName);
        }

        var most = opinion.Hides || finding.Score >= limits.Hide ? finding.Score : BelowHide;
        most = opinion.Names(finding.Category) || finding.Score >= limits.Name ? most : BelowName;
        var least = opinion.Asks || finding.Score >= limits.Ask ? most : BelowAsk;
        var weight = Math.Min(finding.Score, Math.Min(most, least));

        // Where it is not followed it says no more than the model does of the category, so that the model's order of comments stands.
        return weight < finding.Score && finding.Score < limits.Ask && finding.Category.IsViolation() ? Math.Min(weight, opinion.Score(finding.Category)) : weight;
    }

    /// <summary>A guard that holds back a rule the model does not follow is heard; otherwise the model, which has weighed it, has the say.</summary>
    private static double WeightOfGuard(Finding finding, ModelOpinion opinion, bool certain)
    {
        var heard = finding.Category == Category.Criticism
            ? !opinion.Hides || opinion.Intent == Intent.Complaint
            : opinion.Names(finding.Category) || (certain && !opinion.Hides);
        return heard ? finding.Score : Math.Min(finding.Score, BelowName);
    }

    private static bool IsGuard(Category category) => category is Category.Quoted or Category.Reclaimed or Category.Irony or Category.Criticism;
}
