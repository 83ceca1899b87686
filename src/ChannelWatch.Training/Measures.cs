using System.Globalization;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Training;

/// <summary>The table of what judgement must reach, for some comments and the verdicts on them.</summary>
internal sealed record Measures
{
    public double BenignHidden { get; init; }

    public double HidePrecision { get; init; }

    public double ViolationsSeen { get; init; }

    public double ViolationsHidden { get; init; }

    public double QueueKept { get; init; }

    public double BenignQueued { get; init; }

    public double ComplaintsHidden { get; init; }

    public double EscalationsFound { get; init; }

    public double EscalationsRight { get; init; }

    /// <summary>F1 of abuse, spam, personal, commercial.</summary>
    public required double[] F1 { get; init; }

    public double IntentRight { get; init; }

    public double Kappa { get; init; }

    public static Measures Of(IReadOnlyList<SchoolRow> rows, IReadOnlyList<Verdict> verdicts)
    {
        var pairs = rows.Zip(verdicts, (row, verdict) => new Pair(row, verdict)).ToList();
        var hidden = pairs.Where(pair => pair.Verdict.Ruling == Ruling.Hide).ToList();
        return new Measures
        {
            BenignHidden = Share(pairs.Where(pair => pair.Expected == Ruling.Publish), pair => pair.Verdict.Ruling == Ruling.Hide),
            HidePrecision = Share(hidden, pair => pair.Expected == Ruling.Hide),
            ViolationsSeen = Share(pairs.Where(pair => pair.Expected == Ruling.Hide), pair => pair.Verdict.Ruling != Ruling.Publish),
            ViolationsHidden = Share(pairs.Where(pair => pair.Expected == Ruling.Hide), pair => pair.Verdict.Ruling == Ruling.Hide),
            QueueKept = Share(pairs.Where(pair => pair.Expected == Ruling.Queue), pair => pair.Verdict.Ruling != Ruling.Publish),
            BenignQueued = Share(pairs.Where(pair => pair.Expected == Ruling.Publish), pair => pair.Verdict.Ruling == Ruling.Queue),
            ComplaintsHidden = Share(pairs.Where(pair => pair.Row is { Intent: "complaint", Violations.Count: 0 }), pair => pair.Verdict.Ruling == Ruling.Hide),
            EscalationsFound = Share(pairs.Where(pair => pair.Row.Escalate), pair => pair.Verdict.Escalate),
            EscalationsRight = Share(pairs.Where(pair => pair.Verdict.Escalate), pair => pair.Row.Escalate),
            F1 = [.. CategoryNames.Violations.Select(category => F1Of(pairs, category))],
            IntentRight = Share(pairs, pair => string.Equals(pair.Row.Intent, pair.Verdict.Intent.ToString(), StringComparison.OrdinalIgnoreCase)),
            Kappa = KappaOf(pairs),
        };
    }

    /// <summary>One line, in the order of the table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"benign hidden {BenignHidden:P2}, hides right {HidePrecision:P1}, violations seen {ViolationsSeen:P1}, hidden {ViolationsHidden:P1}, queue kept {QueueKept:P1}, benign queued {BenignQueued:P1}, complaints hidden {ComplaintsHidden:P2}, escalations found {EscalationsFound:P1} right {EscalationsRight:P1}, F1 {string.Join(" ", F1.Select(value => value.ToString("F3", CultureInfo.InvariantCulture)))}, intent {IntentRight:P1}, kappa {Kappa:F3}");

    private static double Share(IEnumerable<Pair> pairs, Func<Pair, bool> counts)
    {
        var all = pairs.ToList();
        return all.Count == 0 ? 0 : (double)all.Count(counts) / all.Count;
    }

    private static double F1Of(List<Pair> pairs, Category category)
    {
        var (right, said, expected) = (0, 0, 0);
        foreach (var pair in pairs)
        {
            var (says, holds) = (pair.Verdict.Violations.Contains(category), pair.Row.Violations.Contains(category.Name()));
            right += says && holds ? 1 : 0;
            said += says ? 1 : 0;
            expected += holds ? 1 : 0;
        }

        return 2.0 * right / Math.Max(1, said + expected);
    }

    private static double KappaOf(List<Pair> pairs)
    {
        double total = pairs.Count;
        var agreed = pairs.Count(pair => pair.Expected == pair.Verdict.Ruling) / total;
        var chance = Enum.GetValues<Ruling>().Sum(ruling => pairs.Count(pair => pair.Expected == ruling) / total * (pairs.Count(pair => pair.Verdict.Ruling == ruling) / total));
        return (agreed - chance) / (1 - chance);
    }

    private sealed record Pair(SchoolRow Row, Verdict Verdict)
    {
        public Ruling Expected { get; } = Enum.Parse<Ruling>(Row.Expected, ignoreCase: true);
    }
}
