namespace ChannelWatch.Training;

/// <summary>
/// Chooses the thresholds on authors the model has not seen: safety first, then as much for a person to look at as a person can bear. The
/// training files are harder than a day's comments (contrast pairs, edge cases), so what holds there holds with room to spare elsewhere.
/// </summary>
internal static class ThresholdChoice
{
    private const double BenignHiddenAllowed = 0.004;
    private const double HidePrecisionWanted = 0.945;
    private const double BenignAskedAllowed = 0.12;
    private const double EscalationsRightWanted = 0.52;

    private static readonly float[] Steps = [.. Enumerable.Range(1, 99).Select(step => step / 100f)];

    public static ModelThresholds Choose(IReadOnlyList<SchoolRow> rows, float[][] outputs)
    {
        var labels = Accuracy.BestThresholds(rows, outputs);
        var escalate = Steps.FirstOrDefault(step => RightAt(rows, outputs, step) >= EscalationsRightWanted, 0.5f);
        var hide = Steps.Where(step => step >= 0.4f).FirstOrDefault(step => HidesSafely(rows, outputs, step), 0.99f);
        return Steps.Select(ask => new ModelThresholds(hide, ask, escalate, labels))
            .FirstOrDefault(candidate => new DecisionTable(rows, outputs, candidate).Rate("publish", "queue") <= BenignAskedAllowed)
            ?? new ModelThresholds(hide, 0.5f, escalate, labels);
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
