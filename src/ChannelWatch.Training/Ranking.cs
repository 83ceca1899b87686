namespace ChannelWatch.Training;

/// <summary>How well a score ranks, and the best it can do with one threshold.</summary>
internal static class Ranking
{
    private const int Around = 5;

    public static (double Auc, double AveragePrecision) Of(IReadOnlyList<(float Score, bool Is)> scored)
    {
        var ordered = scored.OrderByDescending(pair => pair.Score).ToList();
        double positives = ordered.Count(pair => pair.Is), negatives = ordered.Count - positives, found = 0, passed = 0, area = 0, precision = 0;
        for (var at = 0; at < ordered.Count; at++)
        {
            if (ordered[at].Is)
            {
                found++;
                area += negatives - passed;
                precision += found / (at + 1);
            }
            else
            {
                passed++;
            }
        }

        return (area / Math.Max(positives * negatives, 1), precision / Math.Max(positives, 1));
    }

    public static double F1(IEnumerable<(float Score, bool Is)> scored, float threshold)
    {
        int right = 0, wrong = 0, missed = 0;
        foreach (var (score, isPositive) in scored)
        {
            right += score >= threshold && isPositive ? 1 : 0;
            wrong += score >= threshold && !isPositive ? 1 : 0;
            missed += score < threshold && isPositive ? 1 : 0;
        }

        return right == 0 ? 0 : 2.0 * right / ((2 * right) + wrong + missed);
    }

    /// <summary>The middle of the stretch where F1, on average of the views, is highest: a single highest step is the luck of a few comments.</summary>
    public static float BestThreshold(IReadOnlyList<IReadOnlyList<(float Score, bool Is)>> views)
    {
        double[] steps = [.. Enumerable.Range(0, 100).Select(step => views.Average(scored => F1(scored, step / 100f)))];
        return Enumerable.Range(5, 90).MaxBy(step => steps[(step - Around)..(step + Around + 1)].Sum()) / 100f;
    }
}
