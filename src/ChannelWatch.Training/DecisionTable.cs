namespace ChannelWatch.Training;

/// <summary>Expected against given decisions.</summary>
internal sealed class DecisionTable
{
    private static readonly string[] Decisions = ["publish", "queue", "hide"];
    private readonly int[,] _counts = new int[3, 3];
    private readonly int _total;

    public DecisionTable(IReadOnlyList<SchoolRow> rows, float[][] outputs, ModelThresholds thresholds)
    {
        _total = rows.Count;
        for (var row = 0; row < rows.Count; row++)
        {
            _counts[Array.IndexOf(Decisions, rows[row].Expected), Array.IndexOf(Decisions, Decide(thresholds, outputs[row]))]++;
        }
    }

    public double HidePrecision => Share(_counts[2, 2], _counts[0, 2] + _counts[1, 2] + _counts[2, 2]);

    public double Kappa
    {
        get
        {
            double agreed = 0, chance = 0;
            for (var decision = 0; decision < 3; decision++)
            {
                agreed += (double)_counts[decision, decision] / _total;
                chance += (double)Given(decision) * Expected(decision) / _total / _total;
            }

            return (agreed - chance) / (1 - chance);
        }
    }

    /// <summary>Share of the comments expected one way that were decided another.</summary>
    public double Rate(string expected, string given)
    {
        var row = Array.IndexOf(Decisions, expected);
        return Share(_counts[row, Array.IndexOf(Decisions, given)], Expected(row));
    }

    private static string Decide(ModelThresholds thresholds, float[] output) =>
        thresholds.Hides(output, supported: true) ? "hide" : thresholds.Asks(output) ? "queue" : "publish";

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private int Expected(int row) => _counts[row, 0] + _counts[row, 1] + _counts[row, 2];

    private int Given(int column) => _counts[0, column] + _counts[1, column] + _counts[2, column];
}
