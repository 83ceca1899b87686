namespace ChannelWatch.Classification.Model;

/// <summary>The rules' findings in the form the second stage is fed: the highest score per category, 0 where nothing was seen.</summary>
internal static class RuleScores
{
    private const string OwnPrefix = "model/";

    /// <summary>A fresh array of them.</summary>
    public static float[] From(IReadOnlyList<Finding> findings)
    {
        var scores = new float[ModelShape.RuleScores];
        Fill(findings, scores);
        return scores;
    }

    /// <summary>The model's own findings are passed over, so that it never learns from itself.</summary>
    public static void Fill(IReadOnlyList<Finding> findings, Span<float> scores)
    {
        for (var index = 0; index < findings.Count; index++)
        {
            var finding = findings[index];
            if (!finding.Rule.StartsWith(OwnPrefix, StringComparison.Ordinal))
            {
                scores[(int)finding.Category] = MathF.Max(scores[(int)finding.Category], (float)finding.Score);
            }
        }
    }
}
