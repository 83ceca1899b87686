using ChannelWatch.Core.Judging;

namespace ChannelWatch.Training;

/// <summary>
/// The whole judgement on the training comments, rules, model and policy together, from probabilities by models that had not seen the
/// author: what an unseen author may expect.
/// </summary>
internal sealed class Yardstick(IReadOnlyList<SchoolRow> rows, Found[] found, Policy policy)
{
    private const string Unversioned = "left-out";

    public Verdict[] Judge(float[][] outputs, ModelThresholds thresholds, WeighingLimits limits)
    {
        var verdicts = new Verdict[rows.Count];
        Parallel.For(0, rows.Count, Machine.Parallel, row => verdicts[row] = Judge(row, outputs[row], thresholds, limits));
        return verdicts;
    }

    public Measures Measure(float[][] outputs, ModelThresholds thresholds, WeighingLimits limits) =>
        Measures.Of(rows, Judge(outputs, thresholds, limits));

    private Verdict Judge(int row, float[] output, ModelThresholds thresholds, WeighingLimits limits)
    {
        var opinion = ModelCheck.Opine(thresholds, output, Weighing.Supports(found[row].Findings), null, null);
        var findings = new Weighing(limits).Weigh(found[row].Findings, opinion);
        return policy.Judge(new CommentClassification(findings, opinion.Intent, []), rows[row].CommentKind, Unversioned);
    }
}
