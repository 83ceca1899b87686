namespace ChannelWatch.Classification.Model;

/// <summary>
/// Weighs what the rules found against the statistical model, which has seen the rules' findings too. The model's opinion stands beside the
/// rules'; where the two disagree, only a rule that is certain keeps its full weight. So nothing is hidden without a person unless rule
/// and model agree, the model is sure of it, or a rule is certain; and a lone weak sign neither alarms nor fills the queue.
/// </summary>
internal sealed class Weighing(ModelCheck model)
{
    /// <summary>A rule this sure hides whatever the model thinks: a telephone number, a known scam, strong profanity.</summary>
    private const double CertainToHide = 0.93;

    /// <summary>A rule this sure is put before a person whatever the model thinks.</summary>
    private const double CertainToAsk = 0.8;

    /// <summary>A sign of risk to a child, or of a threat, this sure is told whatever the model thinks.</summary>
    private const double CertainToTell = 0.9;

    private const double BelowHide = 0.89;
    private const double BelowAsk = 0.49;

    private static readonly Category[] Urgent = [Category.Safeguarding, Category.SelfHarm, Category.Threat];

    /// <summary>The findings as weighed, the rules' first, and the model's opinion of what an answer would answer.</summary>
    public (IReadOnlyList<Finding> Findings, Intent Intent) Weigh(CommentToClassify comment, IReadOnlyList<Finding> rules)
    {
        Span<float> scores = stackalloc float[ModelShape.RuleScores];
        scores.Clear();
        RuleScores.Fill(rules, scores);
        var opinion = model.Look(comment.Text, comment.Kind, scores);
        var findings = new Finding[rules.Count + opinion.Findings.Count];
        for (var index = 0; index < findings.Length; index++)
        {
            findings[index] = index < rules.Count ? Weighed(rules[index], opinion) : opinion.Findings[index - rules.Count];
        }

        return (findings, opinion.Intent);
    }

    private static Finding Weighed(Finding finding, ModelOpinion opinion)
    {
        var score = Weight(finding, opinion);
        return score.Equals(finding.Score) ? finding : finding with { Score = score };
    }

    private static double Weight(Finding finding, ModelOpinion opinion)
    {
        if (finding.Category == Category.Criticism)
        {
            return opinion is { Hides: true, Intent: not Intent.Complaint } ? Math.Min(finding.Score, BelowAsk) : finding.Score;
        }

        if (IsGuard(finding.Category))
        {
            return finding.Score;
        }

        if (Urgent.Contains(finding.Category))
        {
            return opinion.Escalates || finding.Score >= CertainToTell ? finding.Score : Math.Min(finding.Score, BelowAsk);
        }

        var most = opinion.Hides || finding.Score >= CertainToHide ? finding.Score : BelowHide;
        var least = opinion.Asks || finding.Score >= CertainToAsk ? most : BelowAsk;
        return Math.Min(finding.Score, Math.Min(most, least));
    }

    private static bool IsGuard(Category category) => category is Category.Quoted or Category.Reclaimed or Category.Irony or Category.Criticism or Category.Obfuscated;
}
