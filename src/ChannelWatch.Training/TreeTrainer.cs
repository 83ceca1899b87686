namespace ChannelWatch.Training;

/// <summary>Grows the boosted trees: each corrects what all before it left wrong, by the gradient of the log loss.</summary>
internal sealed class TreeTrainer
{
    private const int Width = ModelShape.Outputs;

    private readonly TreeSettings _settings;
    private readonly IReadOnlyList<Sample> _samples;
    private readonly InputBins _bins;
    private readonly int[] _telling;
    private readonly float[] _starts = new float[Width];
    private readonly float[] _sums;
    private readonly float[] _probabilities;
    private readonly List<GrownTree>[] _trees = [.. Enumerable.Range(0, Width).Select(_ => new List<GrownTree>())];

    public TreeTrainer(TreeSettings settings, IReadOnlyList<Sample> samples)
    {
        (_settings, _samples, _bins) = (settings, samples, new InputBins(samples));
        (_sums, _probabilities, _telling) = (new float[samples.Count * Width], new float[samples.Count * Width], _bins.Telling);
    }

    public TreeStage Train()
    {
        Start();
        int[][] rows = [.. Enumerable.Range(0, Width).Select(label => Enumerable.Range(0, _samples.Count).Where(row => _samples[row].Weights[label] > 0).ToArray())];
        var random = new Random(29);
        for (var round = 0; round < _settings.Rounds; round++)
        {
            for (var row = 0; row < _samples.Count; row++)
            {
                Probabilities.Fill(_sums.AsSpan(row * Width, Width), _probabilities.AsSpan(row * Width, Width));
            }

            for (var label = 0; label < Width; label++)
            {
                if (round < (Decides((ModelLabel)label) ? _settings.Rounds : _settings.FlagRounds))
                {
                    Grow(label, rows[label], random);
                }
            }
        }

        return Pack();
    }

    private static bool Decides(ModelLabel label) => label is <= ModelLabel.Commercial or >= ModelLabel.Publish;

    private TreeStage Pack()
    {
        foreach (var trees in _trees)
        {
            while (trees.Count % TreeStage.Lanes != 0)
            {
                trees.Add(GrownTree.Silent);
            }
        }

        var groups = _trees.SelectMany(trees => trees.Chunk(TreeStage.Lanes)).ToList();
        var levels = groups.SelectMany(group => Enumerable.Range(0, TreeStage.Depth).SelectMany(level => group.Select(tree => (Input: tree.Inputs[level], Limit: tree.Limits[level])))).ToList();
        return new TreeStage(
            [.. _trees.Select(trees => trees.Count)], [.. levels.Select(level => level.Input)], [.. levels.Select(level => level.Limit)],
            [.. groups.SelectMany(group => group.SelectMany(tree => tree.Leaves))], _starts);
    }

    private void Start()
    {
        for (var label = 0; label < Width; label++)
        {
            var yes = 1f + _samples.Sum(sample => sample.Weights[label] * sample.Targets[label]);
            var all = 2f + _samples.Sum(sample => sample.Weights[label]);
            var isChoice = (ModelLabel)label is (>= ModelLabel.Publish and <= ModelLabel.Hide) or >= ModelLabel.Query;
            _starts[label] = isChoice ? MathF.Log(yes / all) : MathF.Log(yes / (all - yes));
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

        var inputs = _telling.Where(_ => random.NextDouble() < _settings.Inputs).ToArray();
        var growing = new TreeGrowth(_bins, rows, gradients, curvatures, inputs, _settings.Softness);
        var tree = growing.Grow(_settings.Rate);
        for (var at = 0; at < rows.Length; at++)
        {
            _sums[(rows[at] * Width) + output] += tree.Leaves[growing.LeafOf(at)];
        }

        _trees[output].Add(tree);
    }
}
