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
        foreach (var category in CategoryNames.Violations)
        {
            Agree(category, sink);
        }
    }

    private static void Agree(Category category, FindingSink sink)
    {
        var best = sink.Findings.Where(finding => finding.Category == category && finding.Score >= Counts)
            .GroupBy(finding => finding.Rule)
            .Select(rule => rule.MaxBy(finding => finding.Score)!)
            .OrderByDescending(finding => finding.Score)
            .Take(2)
            .ToList();
        if (best.Count == 2 && best[0].Score < Agreed && best[0].Score + best[1].Score >= Together)
        {
            sink.Whole(category, Agreed, "agreement/two-rules", "Two independent signs agree.");
        }
    }
}
