using ChannelWatch.Core.Judging;

namespace ChannelWatch.Training;

/// <summary>Comments with what the rules say of them and what a model that had not seen their authors answers.</summary>
internal sealed record Outlook(IReadOnlyList<SchoolRow> Rows, Found[] Found, float[][] Outputs, Policy Policy)
{
    public Measures Measure(ModelThresholds thresholds) => Measures.Of(Rows, Judge(thresholds));

    public Verdict[] Judge(ModelThresholds thresholds) => new Yardstick(Rows, Found, Policy).Judge(Outputs, thresholds, WeighingLimits.Shipped);

    public Outlook Only(Func<int, bool> counts)
    {
        int[] chosen = [.. Enumerable.Range(0, Rows.Count).Where(counts)];
        return this with { Rows = [.. chosen.Select(row => Rows[row])], Found = [.. chosen.Select(row => Found[row])], Outputs = [.. chosen.Select(row => Outputs[row])] };
    }
}
