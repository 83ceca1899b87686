namespace ChannelWatch.Training;

/// <summary>Inputs cut into a few steps each, so that a tree's questions can be counted instead of sorted.</summary>
internal sealed class InputBins
{
    public const int Count = 32;

    private readonly float[][] _cuts;

    public InputBins(IReadOnlyList<Sample> samples)
    {
        _cuts = [.. Enumerable.Range(0, ModelShape.Inputs).Select(input => Cuts(samples, input))];
        Rows = new byte[samples.Count][];
        for (var row = 0; row < Rows.Length; row++)
        {
            Rows[row] = [.. samples[row].Inputs.Select((value, input) => (byte)Bin(input, value))];
        }
    }

    /// <summary>Per sample and input: how many of the input's cuts lie below its value.</summary>
    public byte[][] Rows { get; }

    /// <summary>Inputs that differ between samples.</summary>
    public int[] Telling => [.. Enumerable.Range(0, ModelShape.Inputs).Where(input => _cuts[input].Length > 0)];

    public float Cut(int input, int bin) => bin < _cuts[input].Length ? _cuts[input][bin] : float.MaxValue;

    private int Bin(int input, float value)
    {
        var bin = 0;
        foreach (var cut in _cuts[input])
        {
            bin += value > cut ? 1 : 0;
        }

        return bin;
    }

    private static float[] Cuts(IReadOnlyList<Sample> samples, int input)
    {
        var values = samples.Select(sample => sample.Inputs[input]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        if (distinct.Length <= Count)
        {
            return [.. distinct.Skip(1).Zip(distinct, (upper, lower) => (upper + lower) / 2)];
        }

        return [.. Enumerable.Range(1, Count - 1).Select(step => values[step * (values.Length - 1) / Count]).Distinct()];
    }
}
