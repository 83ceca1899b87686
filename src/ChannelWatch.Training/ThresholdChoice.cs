namespace ChannelWatch.Training;

/// <summary>
/// Chooses the thresholds on the whole judgement of authors the model has not seen: safety first, then as much for a person to look at as
/// a person can bear. The training files are harder than a day's comments (contrast pairs, edge cases), so what holds there holds with
/// room to spare elsewhere. Which categories are named is chosen apart, for as many right and as few wrong names as possible.
/// </summary>
internal sealed class ThresholdChoice(IReadOnlyList<SchoolRow> rows, float[][] outputs, Yardstick yardstick)
{
    private const double BenignHiddenAllowed = 0.006;
    private const double HidePrecisionWanted = 0.925;
    private const double BenignAskedAllowed = 0.12;
    private const double EscalationsRightWanted = 0.55;

    private static readonly float[] Steps = [.. Enumerable.Range(5, 45).Select(step => step / 50f)];

    public ModelThresholds Choose()
    {
        var basis = new ModelThresholds(Hide: 0.8f, Ask: 0.6f, Escalate: 0.3f, Accuracy.BestThresholds(rows, outputs));
        basis = basis with { Escalate = First(step => basis with { Escalate = step }, measured => measured.EscalationsRight >= EscalationsRightWanted, basis.Escalate) };
        basis = basis with { Hide = First(step => basis with { Hide = step }, HidesSafely, 0.95f) };
        return basis with { Ask = First(step => basis with { Ask = step }, measured => measured.BenignQueued <= BenignAskedAllowed, basis.Ask) };
    }

    private float First(Func<float, ModelThresholds> candidate, Func<Measures, bool> isEnough, float otherwise) =>
        Steps.Where(step => isEnough(yardstick.Measure(outputs, candidate(step), WeighingLimits.Shipped))).DefaultIfEmpty(otherwise).First();

    private static bool HidesSafely(Measures measured) =>
        measured.BenignHidden <= BenignHiddenAllowed && measured.HidePrecision >= HidePrecisionWanted;
}
