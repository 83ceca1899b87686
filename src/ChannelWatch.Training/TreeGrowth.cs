using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>Grows one tree level by level, asking on each level the one question that helps all its nodes most.</summary>
internal sealed class TreeGrowth(InputBins bins, int[] rows, Slope[] slopes, Vector128<float> importance, int[] inputs, float softness)
{
    private readonly int[] _leaves = new int[rows.Length];

    public int LeafOf(int at) => _leaves[at];

    public GrownTree Grow(float rate)
    {
        var questions = new TreeStage.Question[TreeStage.Depth];
        for (var level = 0; level < TreeStage.Depth; level++)
        {
            var (input, bin) = BestQuestion(1 << level);
            questions[level] = new TreeStage.Question(input, bins.Cut(input, bin));
            for (var at = 0; at < rows.Length; at++)
            {
                _leaves[at] = (_leaves[at] << 1) | (bins.Rows[rows[at]][input] > bin ? 1 : 0);
            }
        }

        return new GrownTree(questions, Values(rate));
    }

    private Vector128<float>[] Values(float rate)
    {
        var sums = new Slope[TreeStage.Leaves];
        for (var at = 0; at < rows.Length; at++)
        {
            sums[_leaves[at]] += slopes[at];
        }

        return [.. sums.Select(sum => Rounded(-rate * sum.Gradient / (sum.Curvature + Vector128.Create(softness))))];
    }

    // As the file keeps it, so that the trees that follow correct what will be answered.
    private static Vector128<float> Rounded(Vector128<float> value) =>
        Vector128.Create((float)(Half)value[0], (float)(Half)value[1], (float)(Half)value[2], (float)(Half)value[3]);

    private (int Input, int Bin) BestQuestion(int nodes)
    {
        var counts = Count(nodes);
        Span<float> gains = stackalloc float[InputBins.Count];
        var (best, question) = (float.MinValue, (inputs[0], 0));
        for (var place = 0; place < inputs.Length; place++)
        {
            gains.Clear();
            for (var node = 0; node < nodes; node++)
            {
                AddGains(counts.AsSpan(((node * inputs.Length) + place) * InputBins.Count, InputBins.Count), gains);
            }

            for (var bin = 0; bin < InputBins.Count - 1; bin++)
            {
                if (gains[bin] > best)
                {
                    (best, question) = (gains[bin], (inputs[place], bin));
                }
            }
        }

        return question;
    }

    private void AddGains(ReadOnlySpan<Slope> counts, Span<float> gains)
    {
        var all = default(Slope);
        foreach (var count in counts)
        {
            all += count;
        }

        var left = default(Slope);
        var soft = Vector128.Create(softness);
        for (var bin = 0; bin < counts.Length; bin++)
        {
            left += counts[bin];
            var right = all.Gradient - left.Gradient;
            var gain = (left.Gradient * left.Gradient / (left.Curvature + soft)) + (right * right / (all.Curvature - left.Curvature + soft));
            gains[bin] += Vector128.Dot(gain, importance);
        }
    }

    private Slope[] Count(int nodes)
    {
        var counts = new Slope[nodes * inputs.Length * InputBins.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            var row = bins.Rows[rows[at]];
            var slope = slopes[at];
            var start = _leaves[at] * inputs.Length * InputBins.Count;
            foreach (var input in inputs)
            {
                counts[start + row[input]] += slope;
                start += InputBins.Count;
            }
        }

        return counts;
    }
}
