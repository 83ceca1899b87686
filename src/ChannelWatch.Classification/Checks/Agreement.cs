namespace ChannelWatch.Classification.Checks;

/// <summary>Two rules that say the same independently are surer than either: what neither would hide alone, both may.</summary>
internal sealed class Agreement : ICheck
{
    private const double Counts = 0.5;
    private const double Together = 1.3;
    private const double Agreed = 0.91;

    public string Name => "agreement";

    public void Run(CheckInput input, FindingSink sink)
    {
        for (var category = Category.Abuse; category.IsViolation() && sink.Findings.Count > 1; category++)
        {
            Agree(category, sink);
        }
    }

    private static void Agree(Category category, FindingSink sink)
    {
        // The surest, and the surest of another rule.
        Finding? best = null;
        foreach (var finding in sink.Findings)
        {
            best = finding.Category == category && finding.Score >= Counts && !(best?.Score >= finding.Score) ? finding : best;
        }

        var second = 0.0;
        foreach (var finding in sink.Findings)
        {
            second = best is not null && finding.Category == category && finding.Score >= Counts && finding.Rule != best.Rule ? Math.Max(second, finding.Score) : second;
        }

        if (best is not null && second > 0 && best.Score < Agreed && best.Score + second >= Together)
        {
            sink.Whole(category, Agreed, "agreement/two-rules", "Two independent signs agree.");
        }
    }
}
