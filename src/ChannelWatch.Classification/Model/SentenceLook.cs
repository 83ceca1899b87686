namespace ChannelWatch.Classification.Model;

/// <summary>
/// Looks again at single sentences of a long text: among friendly ones a threat, a slur or a cry for help must not be outvoted. Only sentences in
/// which a rule saw something strong are looked at, each as if it were the whole comment. What is thought of one can raise what is thought of
/// the whole, to asking a person or telling the safeguarding lead, never to hiding.
/// </summary>
internal sealed class SentenceLook(ModelCheck model)
{
    private const int LongText = 120;
    private const double Strong = 0.7;
    private const double Ask = 0.4;
    private const double BelowHide = 0.89;

    /// <summary>Bounds for hostile texts: so many findings lead to a look, signs of risk first, and a sentence reaches so far from its finding.</summary>
    private const int MostLooks = 32;
    private const int Farthest = 400;

    public ModelOpinion Raise(CommentToClassify comment, IReadOnlyList<Finding> rules, ModelOpinion whole) =>
        comment.Text.Length < LongText || (whole.Asks && whole.Escalates) || !SeesStrong(rules) ? whole : RaiseBySentence(comment, rules, whole);

    private static bool SeesStrong(IReadOnlyList<Finding> rules)
    {
        for (var index = 0; index < rules.Count; index++)
        {
            if (IsStrong(rules[index]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStrong(Finding finding) => finding is { Score: >= Strong, Length: > 0 } && Counts(finding.Category);

    private ModelOpinion RaiseBySentence(CommentToClassify comment, IReadOnlyList<Finding> rules, ModelOpinion whole)
    {
        foreach (var (start, end) in rules.Where(IsStrong).OrderBy(finding => finding.Category.IsViolation()).Take(MostLooks).Select(finding => SentenceOf(comment.Text, finding)).Distinct().Where(sentence => sentence.End - sentence.Start < comment.Text.Length))
        {
            whole = Join(whole, Look(comment, rules, start, end), start);
        }

        return whole;
    }

    private ModelOpinion Look(CommentToClassify comment, IReadOnlyList<Finding> rules, int start, int end)
    {
        List<Finding> own = [.. rules.Where(finding => finding.Start >= start && finding.Start + finding.Length <= end)];
        var scores = new float[ModelShape.RuleInputs];
        model.Rules.Fill(own, 0, 0, scores);
        return model.Look(comment.Text[start..end], comment.Kind, scores, Weighing.Supports(own));
    }

    private static ModelOpinion Join(ModelOpinion whole, ModelOpinion part, int start)
    {
        if ((whole.Asks || !part.Asks) && (whole.Escalates || !part.Escalates))
        {
            return whole;
        }

        var raised = part.Findings.Where(finding => finding.Score >= Ask && Counts(finding.Category))
            .Select(finding => finding with { Start = finding.Start + start, Score = finding.Category.IsViolation() ? Math.Min(finding.Score, BelowHide) : finding.Score });
        return whole with
        {
            Findings = [.. whole.Findings.Concat(raised).GroupBy(finding => finding.Category).Select(found => found.MaxBy(finding => finding.Score)!)],
            Asks = whole.Asks || part.Asks,
            Escalates = whole.Escalates || part.Escalates,
        };
    }

    /// <summary>The sentence a finding stands in; all of them when it reaches over several.</summary>
    private static (int Start, int End) SentenceOf(string text, Finding finding)
    {
        var (start, end) = (finding.Start, finding.Start + finding.Length);
        while (start > 0 && finding.Start - start < Farthest && !Ends(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && end - finding.Start < finding.Length + Farthest && !Ends(text, end - 1))
        {
            end++;
        }

        return (start, end);
    }

    private static bool Ends(string text, int at) => text[at] == '\n' || (text[at] is '.' or '!' or '?' or '…' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])));

    private static bool Counts(Category category) => category.IsViolation() || category.IsRisk();
}
