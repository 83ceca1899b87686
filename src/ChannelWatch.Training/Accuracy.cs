using System.Globalization;

namespace ChannelWatch.Training;

/// <summary>Prints the table of what judgement must reach, for one set of comments and the model's probabilities on it.</summary>
internal static class Accuracy
{
    private static readonly ModelLabel[] Flags = [.. Enumerable.Range(0, ModelShape.RuleScores).Select(label => (ModelLabel)label), ModelLabel.Escalate];

    /// <summary>Thresholds per label that serve F1 best, to be chosen on training folds.</summary>
    public static float[] BestThresholds(params IReadOnlyList<Outlook> views) =>
        [.. Enumerable.Range(0, ModelShape.Outputs).Select(label => Ranking.BestThreshold([.. views.Select(view => Scored(view.Rows, view.Outputs, (ModelLabel)label))]))];

    public static void Print(string title, IReadOnlyList<SchoolRow> rows, float[][] outputs, ModelThresholds thresholds)
    {
        var table = new DecisionTable(rows, outputs, thresholds);
        var escalations = Enumerable.Range(0, rows.Count).Select(row => (Found: thresholds.Escalates(outputs[row]), Is: rows[row].Escalate)).ToList();
        var right = escalations.Count(pair => pair is { Found: true, Is: true });
        Console.WriteLine();
        Console.WriteLine(Text($"{title}: {rows.Count} comments, hide at {thresholds.Hide:F2}, ask at {thresholds.Ask:F2}, escalate at {thresholds.Escalate:F2}"));
        Line("kappa of the decision", table.Kappa, "0.000");
        Line("benign hidden", table.Rate("publish", "hide"));
        Line("of what it hides, truly hide", table.HidePrecision);
        Line("clear violations hidden or queued", 1 - table.Rate("hide", "publish"));
        Line("clear violations hidden", table.Rate("hide", "hide"));
        Line("expected queue, not published", 1 - table.Rate("queue", "publish"));
        Line("benign queued", table.Rate("publish", "queue"));
        Line("escalations found", (double)right / Math.Max(1, escalations.Count(pair => pair.Is)));
        Line("escalations raised, right", (double)right / Math.Max(1, escalations.Count(pair => pair.Found)));
        Line("intent right", rows.Select((row, at) => row.Is(Intent(outputs[at])) ? 1.0 : 0).Average());
        foreach (var label in Flags)
        {
            var scored = Scored(rows, outputs, label);
            var (auc, precision) = Ranking.Of(scored);
            Console.WriteLine(Text($"  {label,-14} F1 {Ranking.F1(scored, thresholds.Labels[(int)label]):F3} at {thresholds.Labels[(int)label]:F2}  AUC {auc:F3}  AP {precision:F3}  n {scored.Count(pair => pair.Is)}"));
        }
    }

    private static ModelLabel Intent(float[] output) =>
        new[] { ModelLabel.Query, ModelLabel.Complaint, ModelLabel.Comment }.MaxBy(label => output[(int)label]);

    private static List<(float Score, bool Is)> Scored(IReadOnlyList<SchoolRow> rows, float[][] outputs, ModelLabel label) =>
        [.. rows.Select((row, at) => (outputs[at][(int)label], row.Is(label)))];

    private static void Line(string what, double value, string format = "0.0%") =>
        Console.WriteLine($"  {what,-36} {value.ToString(format, CultureInfo.InvariantCulture)}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
