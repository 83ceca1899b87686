using System.Globalization;

namespace ChannelWatch.Training;

/// <summary>
/// Chooses the thresholds on the whole judgement of authors the model has not seen: safety first, then as much for a person to look at as
/// a person can bear. Two views count alike: the training files of everyday traffic, each judged by a model that had not seen its author, and
/// the development set. Which categories are named is chosen apart, for as many right and as few wrong names as possible in these and in all
/// files.
/// </summary>
internal sealed class ThresholdChoice(Outlook everyday, Outlook development, Outlook all)
{
    private const double BenignHiddenAllowed = 0.005;
    private const double HidePrecisionWanted = 0.93;
    private const double BenignAskedAllowed = 0.1;
    private const double EscalationsFoundWanted = 0.88;

    private static readonly float[] Steps = [.. Enumerable.Range(10, 86).Select(step => step / 100f)];

    public ModelThresholds Choose()
    {
        var basis = new ModelThresholds(Hide: 0.8f, Ask: 0.6f, Escalate: 0.2f, Accuracy.BestThresholds(everyday, development, all));
        basis = basis with { Escalate = Last(step => basis with { Escalate = step }, measured => measured.EscalationsFound, found => found >= EscalationsFoundWanted, Steps[0]) };
        basis = basis with { Hide = FirstInEach(step => basis with { Hide = step }, measured => measured.BenignHidden <= BenignHiddenAllowed && measured.HidePrecision >= HidePrecisionWanted, 0.95f) };
        return basis with { Ask = First(step => basis with { Ask = step }, measured => measured.BenignQueued, queued => queued <= BenignAskedAllowed, basis.Ask) };
    }

    /// <summary>What each step would do, for whoever has to weigh one error against the other.</summary>
    public void PrintSteps(ModelThresholds chosen)
    {
        Print("Escalating at: found, right, kappa", 0.1f, 0.3f, step => chosen with { Escalate = step }, measured => [measured.EscalationsFound, measured.EscalationsRight, measured.Kappa]);
        Print("Hiding at: benign hidden, hides right, violations hidden, kappa", 0.6f, 0.9f, step => chosen with { Hide = step }, measured => [measured.BenignHidden, measured.HidePrecision, measured.ViolationsHidden, measured.Kappa]);
        Print("Asking at: queue kept, benign queued, kappa", 0.4f, 0.75f, step => chosen with { Ask = step }, measured => [measured.QueueKept, measured.BenignQueued, measured.Kappa]);
    }

    private void Print(string heading, float from, float to, Func<float, ModelThresholds> candidate, Func<Measures, double[]> read)
    {
        Console.WriteLine();
        Console.WriteLine($"{heading}; everyday files by authors left out, then the development set");
        foreach (var step in Steps.Where(step => step >= from && step <= to))
        {
            var views = new[] { everyday, development }.Select(view => string.Join(' ', read(view.Measure(candidate(step))).Select(value => value.ToString("P1", CultureInfo.InvariantCulture))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step:F2}  {string.Join(" | ", views)}"));
        }
    }

    /// <summary>The first step that is good enough in either view and in all files: the gravest error is not averaged away.</summary>
    private float FirstInEach(Func<float, ModelThresholds> candidate, Func<Measures, bool> isEnough, float otherwise) =>
        Steps.Where(step => new[] { everyday, development, all }.All(view => isEnough(view.Measure(candidate(step))))).DefaultIfEmpty(otherwise).First();

    /// <summary>The first step at which the mean of both views is good enough.</summary>
    private float First(Func<float, ModelThresholds> candidate, Func<Measures, double> read, Func<double, bool> isEnough, float otherwise) =>
        Enough(candidate, read, isEnough).DefaultIfEmpty(otherwise).First();

    /// <summary>The last step at which it still is.</summary>
    private float Last(Func<float, ModelThresholds> candidate, Func<Measures, double> read, Func<double, bool> isEnough, float otherwise) =>
        Enough(candidate, read, isEnough).DefaultIfEmpty(otherwise).Last();

    private IEnumerable<float> Enough(Func<float, ModelThresholds> candidate, Func<Measures, double> read, Func<double, bool> isEnough) =>
        Steps.Where(step => isEnough((read(everyday.Measure(candidate(step))) + read(development.Measure(candidate(step)))) / 2));
}
