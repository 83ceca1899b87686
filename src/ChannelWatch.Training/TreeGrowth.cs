namespace ChannelWatch.Training;

/// <summary>Grows one tree level by level, asking on each level the one question that helps all its nodes most.</summary>
internal sealed class TreeGrowth(InputBins bins, int[] rows, float[] gradients, float[] curvatures, int[] inputs, float softness)
{
    private readonly int[] _leaves = new int[rows.Length];

    public int LeafOf(int at) => _leaves[at];

    public GrownTree Grow(float rate)
    {
        var asked = new int[TreeStage.Depth];
        var limits = new float[TreeStage.Depth];
        for (var level = 0; level < TreeStage.Depth; level++)
        {
            var (input, bin) = BestQuestion(1 << level);
            (asked[level], limits[level]) = (input, bins.Cut(input, bin));
            for (var at = 0; at < rows.Length; at++)
            {
                _leaves[at] = (_leaves[at] << 1) | (bins.Rows[rows[at]][input] > bin ? 1 : 0);
            }
        }

        return new GrownTree(asked, limits, Values(rate));
    }

    private float[] Values(float rate)
    {
        var (gradient, curvature) = (new float[TreeStage.Leaves], new float[TreeStage.Leaves]);
        for (var at = 0; at < rows.Length; at++)
        {
            gradient[_leaves[at]] += gradients[at];
            curvature[_leaves[at]] += curvatures[at];
        }

        return [.. gradient.Zip(curvature, (slope, bend) => (float)(Half)(-rate * slope / (bend + softness)))];
    }

    private (int Input, int Bin) BestQuestion(int nodes)
    {
        var counts = Count(nodes);
        Span<double> gains = stackalloc double[InputBins.Count];
        var (best, question) = (double.MinValue, (inputs[0], 0));
        for (var place = 0; place < inputs.Length; place++)
        {
            gains.Clear();
            for (var node = 0; node < nodes; node++)
            {
                AddGains(counts.AsSpan(((node * inputs.Length) + place) * 2 * InputBins.Count, 2 * InputBins.Count), gains);
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

    private void AddGains(ReadOnlySpan<float> counts, Span<double> gains)
    {
        var (slope, bend) = (0.0, 0.0);
        for (var bin = 0; bin < InputBins.Count; bin++)
        {
            slope += counts[2 * bin];
            bend += counts[(2 * bin) + 1];
        }

        var (left, leftBend) = (0.0, 0.0);
        for (var bin = 0; bin < InputBins.Count; bin++)
        {
            left += counts[2 * bin];
            leftBend += counts[(2 * bin) + 1];
            var right = slope - left;
            gains[bin] += (left * left / (leftBend + softness)) + (right * right / (bend - leftBend + softness));
        }
    }

    private float[] Count(int nodes)
    {
        var counts = new float[nodes * inputs.Length * 2 * InputBins.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            var row = bins.Rows[rows[at]];
            var (slope, bend) = (gradients[at], curvatures[at]);
            var start = _leaves[at] * inputs.Length * 2 * InputBins.Count;
            foreach (var input in inputs)
            {
                var place = start + (2 * row[input]);
                counts[place] += slope;
                counts[place + 1] += bend;
                start += 2 * InputBins.Count;
            }
        }

        return counts;
    }
}
