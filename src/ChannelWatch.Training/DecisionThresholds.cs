namespace ChannelWatch.Training;

/// <summary>The model's own decision from its probabilities: what to hide, what to ask about, whom to tell.</summary>
internal sealed record DecisionThresholds(float Hide, float Ask, float Escalate)
{
    public const float BenignHiddenAllowed = 0.005f;
    public const float HidePrecisionWanted = 0.97f;
    public const float BenignAskedAllowed = 0.08f;
    public const float EscalationsWanted = 0.92f;

    private static readonly float[] Steps = [.. Enumerable.Range(1, 99).Select(step => step / 100f)];

    public bool Escalates(float[] output) => output[(int)ModelLabel.Escalate] >= Escalate;

    public string Decide(float[] output) =>
        output[(int)ModelLabel.Hide] >= Hide ? "hide"
        : 1 - output[(int)ModelLabel.Publish] >= Ask || Escalates(output) ? "queue"
        : "publish";

    /// <summary>Safety first: the hide threshold is bought on benign comments and precision, the rest then seeks agreement.</summary>
    public static DecisionThresholds Choose(IReadOnlyList<SchoolRow> rows, float[][] outputs)
    {
        var escalate = Steps.Where(step => FoundAt(rows, outputs, step) >= EscalationsWanted).DefaultIfEmpty(0.5f).Max();
        var hide = Steps.Where(step => step >= 0.4f).FirstOrDefault(step => HidesSafely(rows, outputs, step), 0.99f);
        return Steps
            .Select(ask => new DecisionThresholds(hide, ask, escalate))
            .Where(candidate => new DecisionTable(rows, outputs, candidate).Rate("publish", "queue") <= BenignAskedAllowed)
            .DefaultIfEmpty(new DecisionThresholds(hide, 0.5f, escalate))
            .MaxBy(candidate => new DecisionTable(rows, outputs, candidate).Kappa)!;
    }

    private static double FoundAt(IReadOnlyList<SchoolRow> rows, float[][] outputs, float threshold)
    {
        var (found, all) = (0, 0);
        for (var row = 0; row < rows.Count; row++)
        {
            all += rows[row].Escalate ? 1 : 0;
            found += rows[row].Escalate && outputs[row][(int)ModelLabel.Escalate] >= threshold ? 1 : 0;
        }

        return (double)found / Math.Max(all, 1);
    }

    private static bool HidesSafely(IReadOnlyList<SchoolRow> rows, float[][] outputs, float hide)
    {
        var table = new DecisionTable(rows, outputs, new DecisionThresholds(hide, 1, 1));
        return table.Rate("publish", "hide") <= BenignHiddenAllowed && table.HidePrecision >= HidePrecisionWanted;
    }
}
