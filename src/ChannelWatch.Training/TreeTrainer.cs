namespace ChannelWatch.Training;

/// <summary>Grows the boosted trees: each corrects what all before it left wrong, by the gradient of the same loss the network learns from.</summary>
internal sealed class TreeTrainer
{
    private const int Width = ModelShape.PaddedOutputs;

    /// <summary>The outputs that decide something; the other labels are left to the network.</summary>
    private static readonly ModelLabel[] Grown =
    [
        ModelLabel.Abuse, ModelLabel.Spam, ModelLabel.Personal, ModelLabel.Commercial, ModelLabel.Publish, ModelLabel.Queue,
        ModelLabel.Hide, ModelLabel.Escalate, ModelLabel.Query, ModelLabel.Complaint, ModelLabel.Comment,
    ];

    private readonly TreeSettings _settings;
    private readonly IReadOnlyList<NetworkSample> _samples;
    private readonly InputBins _bins;
    private readonly float[] _starts = new float[Width];
    private readonly float[] _sums;
    private readonly float[] _probabilities;
    private readonly List<GrownTree> _trees = [];

    public TreeTrainer(TreeSettings settings, IReadOnlyList<NetworkSample> samples)
    {
        (_settings, _samples, _bins) = (settings, samples, new InputBins(samples));
        (_sums, _probabilities) = (new float[samples.Count * Width], new float[samples.Count * Width]);
    }

    public TreeStage Train()
    {
        Start();
        var rows = Grown.ToDictionary(label => label, label => Enumerable.Range(0, _samples.Count).Where(row => _samples[row].Weights[(int)label] > 0).ToArray());
        var random = new Random(29);
        for (var round = 0; round < _settings.Rounds; round++)
        {
            for (var row = 0; row < _samples.Count; row++)
            {
                Probabilities.Fill(_sums.AsSpan(row * Width, Width), _probabilities.AsSpan(row * Width, Width));
            }

            foreach (var label in Grown)
            {
                Grow((int)label, rows[label], random);
            }
        }

        var shares = new float[Width];
        foreach (var label in Grown)
        {
            shares[(int)label] = _settings.Share;
        }

        return new TreeStage(
            [.. _trees.Select(tree => tree.Output)], [.. _trees.SelectMany(tree => tree.Inputs)], [.. _trees.SelectMany(tree => tree.Limits)],
            [.. _trees.SelectMany(tree => tree.Leaves)], _starts, shares);
    }

    private void Start()
    {
        foreach (var label in Grown)
        {
            var yes = 1f + _samples.Sum(sample => sample.Weights[(int)label] * sample.Targets[(int)label]);
            var all = 2f + _samples.Sum(sample => sample.Weights[(int)label]);
            _starts[(int)label] = label is ModelLabel.Escalate or < ModelLabel.Publish ? MathF.Log(yes / (all - yes)) : MathF.Log(yes / all);
        }

        for (var row = 0; row < _samples.Count; row++)
        {
            _starts.CopyTo(_sums, row * Width);
        }
    }

    private void Grow(int output, int[] rows, Random random)
    {
        var gradients = new float[rows.Length];
        var curvatures = new float[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            var sample = _samples[rows[at]];
            var probability = _probabilities[(rows[at] * Width) + output];
            gradients[at] = (probability - sample.Targets[output]) * sample.Weights[output];
            curvatures[at] = MathF.Max(probability * (1 - probability), 1e-4f) * sample.Weights[output];
        }

        var inputs = _bins.Telling.Where(_ => random.NextDouble() < _settings.Inputs).ToArray();
        var growing = new TreeGrowth(_bins, rows, gradients, curvatures, inputs, _settings.Softness);
        var tree = growing.Grow(output, _settings.Rate);
        for (var at = 0; at < rows.Length; at++)
        {
            _sums[(rows[at] * Width) + output] += tree.Leaves[growing.LeafOf(at)];
        }

        _trees.Add(tree);
    }
}
