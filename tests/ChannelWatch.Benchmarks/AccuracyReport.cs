using System.Globalization;
using System.Text;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Benchmarks;

/// <summary>The figures a school should ask for, from labelled comments and verdicts.</summary>
internal sealed class AccuracyReport(IReadOnlyList<Judged> judged)
{
    public IReadOnlyList<Measure> Measures =>
    [
        Share("benign comments hidden", Expected(Ruling.Publish), item => item.Verdict.Ruling == Ruling.Hide, 0.005, 0, atMost: true),
        Share("of what it hides, truly \"hide\"", judged.Where(item => item.Verdict.Ruling == Ruling.Hide), item => item.Label.Expected == Ruling.Hide, 0.93, 0.97),
        Share("clear violations hidden or queued", Expected(Ruling.Hide), item => item.Verdict.Ruling != Ruling.Publish, 0.93, 0.99),
        Share("clear violations hidden without a person", Expected(Ruling.Hide), item => item.Verdict.Ruling == Ruling.Hide, 0.65, 0.90),
        Share("expected queue, not published", Expected(Ruling.Queue), item => item.Verdict.Ruling != Ruling.Publish, 0.75, 0.90),
        Share("benign comments queued", Expected(Ruling.Publish), item => item.Verdict.Ruling == Ruling.Queue, 0.08, 0.03, atMost: true),
        Share("civil complaints hidden", judged.Where(item => item.Label is { Intent: Intent.Complaint, Violations.Count: 0 }), item => item.Verdict.Ruling == Ruling.Hide, 0, 0, atMost: true),
        Share("escalations found", judged.Where(item => item.Label.Escalate), item => item.Verdict.Escalate, 0.90, 0.98),
        Share("of escalations raised, right", judged.Where(item => item.Verdict.Escalate), item => item.Label.Escalate, 0.60, 0.85),
        F1(Category.Abuse, 0.80, 0.92),
        F1(Category.Spam, 0.90, 0.96),
        F1(Category.Personal, 0.90, 0.97),
        F1(Category.Commercial, 0.85, 0.94),
        Share("intent right", judged, item => item.Verdict.Intent == item.Label.Intent, 0.90, 0.95),
        new Measure("Cohen's kappa of the decision", Kappa(), judged.Count, 0.76, 0.90, IsShare: false),
    ];

    public string Write(string data, double perSecond)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Measured on {judged.Count} labelled comments ({data}); judged by {judged[0].Verdict.JudgedBy}; {perSecond:N0} comments a second on one core.\n\n");
        text.Append("| measure | figure | of | must | aim | |\n|---|---|---|---|---|---|\n");
        foreach (var measure in Measures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {measure.Name} | {Figure(measure.Value, measure.IsShare)} | {measure.Of} | {(measure.AtMost ? "at most " : "")}{Figure(measure.Must, measure.IsShare)} | {Figure(measure.Aim, measure.IsShare)} | {(measure.Holds ? "holds" : "**misses**")} |\n");
        }

        text.Append("\nDecision, a person's in rows and the program's in columns:\n\n| | publish | queue | hide |\n|---|---|---|---|\n");
        foreach (var expected in Enum.GetValues<Ruling>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {expected} | {Count(expected, Ruling.Publish)} | {Count(expected, Ruling.Queue)} | {Count(expected, Ruling.Hide)} |\n");
        }

        text.Append("\nPer category, how often seen rightly, missed and seen wrongly:\n\n| category | right | missed | wrong | precision | recall |\n|---|---|---|---|---|---|\n");
        foreach (var category in Enum.GetValues<Category>().Where(category => category != Category.Criticism))
        {
            var (right, missed, wrong) = Tally(category);
            text.Append(CultureInfo.InvariantCulture, $"| {category.Name()} | {right} | {missed} | {wrong} | {Ratio(right, right + wrong):P0} | {Ratio(right, right + missed):P0} |\n");
        }

        return text.ToString();
    }

    private static string Figure(double value, bool isShare) => value.ToString(isShare ? "P1" : "0.000", CultureInfo.InvariantCulture);

    private IEnumerable<Judged> Expected(Ruling ruling) => judged.Where(item => item.Label.Expected == ruling);

    private int Count(Ruling expected, Ruling given) => judged.Count(item => item.Label.Expected == expected && item.Verdict.Ruling == given);

    private static Measure Share(string name, IEnumerable<Judged> all, Func<Judged, bool> counts, double must, double aim, bool atMost = false)
    {
        var list = all.ToList();
        return new Measure(name, Ratio(list.Count(counts), list.Count), list.Count, must, aim, atMost);
    }

    private Measure F1(Category category, double must, double aim)
    {
        var (right, missed, wrong) = Tally(category);
        return new Measure($"F1 {category.Name()}", Ratio(2 * right, 2 * right + missed + wrong), right + missed, must, aim, IsShare: false);
    }

    private (int Right, int Missed, int Wrong) Tally(Category category)
    {
        var pairs = judged.Select(item => category.IsViolation()
            ? (Said: item.Verdict.Violations.Contains(category), Is: item.Label.Violations.Contains(category))
            : (Said: item.Verdict.Flags.Contains(category), Is: item.Label.Flags.Contains(category))).ToList();
        return (pairs.Count(pair => pair is { Said: true, Is: true }), pairs.Count(pair => pair is { Said: false, Is: true }), pairs.Count(pair => pair is { Said: true, Is: false }));
    }

    private double Kappa()
    {
        double total = judged.Count;
        var agreed = judged.Count(item => item.Label.Expected == item.Verdict.Ruling) / total;
        var byChance = Enum.GetValues<Ruling>().Sum(ruling => judged.Count(item => item.Label.Expected == ruling) / total * (judged.Count(item => item.Verdict.Ruling == ruling) / total));
        return (agreed - byChance) / (1 - byChance);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
