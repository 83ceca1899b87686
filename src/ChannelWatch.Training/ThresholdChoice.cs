namespace ChannelWatch.Training;

/// <summary>Chooses the thresholds on authors the model has not seen: safety first, agreement after.</summary>
internal static class ThresholdChoice
{
    private const double BenignHiddenAllowed = 0.004;
    private const double HidePrecisionWanted = 0.97;
    private const double BenignAskedAllowed = 0.075;
    private const double EscalationsRightWanted = 0.62;

    private static readonly float[] Steps = [.. Enumerable.Range(1, 99).Select(step => step / 100f)];

    public static ModelThresholds Choose(IReadOnlyList<SchoolRow> rows, float[][] outputs)
    {
        var labels = Accuracy.BestThresholds(rows, outputs);
        var escalate = Steps.FirstOrDefault(step => RightAt(rows, outputs, step) >= EscalationsRightWanted, 0.5f);
        var hide = Steps.Where(step => step >= 0.4f).FirstOrDefault(step => HidesSafely(rows, outputs, step), 0.99f);
        var candidates = Steps.Select(ask => new ModelThresholds(hide, ask, escalate, labels)).ToList();
        var tables = candidates.ToDictionary(candidate => candidate, candidate => new DecisionTable(rows, outputs, candidate));
        return candidates.Where(candidate => tables[candidate].Rate("publish", "queue") <= BenignAskedAllowed)
            .DefaultIfEmpty(candidates[^1])
            .MaxBy(candidate => tables[candidate].Kappa)!;
    }

    private static double RightAt(IReadOnlyList<SchoolRow> rows, float[][] outputs, float threshold)
    {
        var raised = Enumerable.Range(0, rows.Count).Where(row => outputs[row][(int)ModelLabel.Escalate] >= threshold).ToList();
        return raised.Count == 0 ? 1 : (double)raised.Count(row => rows[row].Escalate) / raised.Count;
    }

    private static bool HidesSafely(IReadOnlyList<SchoolRow> rows, float[][] outputs, float hide)
    {
        var table = new DecisionTable(rows, outputs, new ModelThresholds(hide, 1.01f, 1.01f, []));
        return table.Rate("publish", "hide") <= BenignHiddenAllowed && table.HidePrecision >= HidePrecisionWanted;
    }
}
