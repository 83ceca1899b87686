namespace ChannelWatch.Core.Polling.Planning;

/// <summary>
/// How talk about a post fades on this channel: a mixture of quick and slow decays, weighed by how long after their posts the comments of
/// the last weeks came.
/// </summary>
internal sealed class Fading
{
    private const int Rounds = 12;

    /// <summary>Mean delays of the parts, in hours.</summary>
    private static readonly double[] Means = [0.4, 1.5, 6, 24];

    /// <summary>What is assumed before anything was seen, worth this many comments.</summary>
    private static readonly double[] Assumed = [2, 4, 2, 1];

    private readonly double[] _weights;

    private Fading(double[] weights) => _weights = weights;

    /// <summary>Learns from delays in hours (expectation-maximisation with fixed means).</summary>
    public static Fading Of(IReadOnlyList<double> delays)
    {
        var weights = Normalised(Assumed);
        for (var round = 0; round < Rounds; round++)
        {
            var counts = (double[])Assumed.Clone();
            foreach (var delay in delays)
            {
                var parts = Means.Select((mean, part) => weights[part] * Math.Exp(-delay / mean) / mean).ToArray();
                var sum = parts.Sum();
                for (var part = 0; part < parts.Length && sum > 0; part++)
                {
                    counts[part] += parts[part] / sum;
                }
            }

            weights = Normalised(counts);
        }

        return new Fading(weights);
    }

    /// <summary>Share of a post's comments that come in an hour at this age.</summary>
    public double PerHour(double age) => Sum(age, (mean, fading) => fading / mean);

    /// <summary>Share of a post's comments that have come by this age.</summary>
    public double Until(double age) => Sum(age, (_, fading) => 1 - fading);

    private double Sum(double age, Func<double, double, double> part)
    {
        var sum = 0d;
        for (var one = 0; one < Means.Length; one++)
        {
            sum += _weights[one] * part(Means[one], Math.Exp(-age / Means[one]));
        }

        return sum;
    }

    private static double[] Normalised(double[] counts)
    {
        var sum = counts.Sum();
        return [.. counts.Select(count => count / sum)];
    }
}
