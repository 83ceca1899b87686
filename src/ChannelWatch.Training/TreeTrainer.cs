using System.Runtime.Intrinsics;

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
    private readonly List<GrownTree>[] _trees = [.. TreeStage.Voices.Select(_ => new List<GrownTree>())];

    public TreeTrainer(TreeSettings settings, IReadOnlyList<Sample> samples)
    {
        (_settings, _samples, _bins) = (settings, samples, new InputBins(samples));
        (_sums, _probabilities, _telling) = (new float[samples.Count * Width], new float[samples.Count * Width], _bins.Telling);
    }

    public TreeStage Train()
    {
        Start();
        int[][] rows = [.. TreeStage.Voices.Select(labels => Enumerable.Range(0, _samples.Count).Where(row => labels.Any(label => _samples[row].Weights[(int)label] > 0)).ToArray())];
        var random = new Random(29);
        for (var round = 0; round < _settings.Rounds.Max(); round++)
        {
            for (var row = 0; row < _samples.Count; row++)
            {
                Probabilities.Fill(_sums.AsSpan(row * Width, Width), _probabilities.AsSpan(row * Width, Width));
            }

            for (var voice = 0; voice < _trees.Length; voice++)
            {
                if (round < _settings.Rounds[voice])
                {
                    Grow(voice, rows[voice], random);
                }
            }
        }

        var trees = _trees.SelectMany(trees => trees).ToList();
        return new TreeStage([.. _trees.Select(trees => trees.Count)], [.. trees.SelectMany(tree => tree.Questions)], [.. trees.SelectMany(tree => tree.Leaves)], _starts);
    }

    private void Start()
    {
        for (var label = 0; label < Width; label++)
        {
            var yes = 1f + _samples.Sum(sample => sample.Weights[label] * sample.Targets[label]);
            var all = 2f + _samples.Sum(sample => sample.Weights[label]);
            _starts[label] = IsChoice((ModelLabel)label) ? MathF.Log(yes / all) : MathF.Log(yes / (all - yes));
        }

        for (var row = 0; row < _samples.Count; row++)
        {
            _starts.CopyTo(_sums, row * Width);
        }
    }

    private static bool IsChoice(ModelLabel label) => label is (>= ModelLabel.Publish and <= ModelLabel.Hide) or (>= ModelLabel.Query and <= ModelLabel.Comment);

    private void Grow(int voice, int[] rows, Random random)
    {
        var labels = TreeStage.Voices[voice];
        var slopes = new Slope[rows.Length];
        for (var at = 0; at < rows.Length; at++)
        {
            slopes[at] = SlopeOf(rows[at], labels);
        }

        var importance = Vector128<float>.Zero;
        for (var label = 0; label < labels.Length; label++)
        {
            importance = importance.WithElement(label, label == 0 || IsChoice(labels[label]) ? 1 : _settings.Others);
        }

        var inputs = _telling.Where(_ => random.NextDouble() < _settings.Inputs).ToArray();
        var growing = new TreeGrowth(_bins, rows, slopes, importance, inputs, _settings.Softness);
        var tree = growing.Grow(_settings.Rate);
        for (var at = 0; at < rows.Length; at++)
        {
            var leaf = tree.Leaves[growing.LeafOf(at)];
            for (var label = 0; label < labels.Length; label++)
            {
                _sums[(rows[at] * Width) + (int)labels[label]] += leaf[label];
            }
        }

        _trees[voice].Add(tree);
    }

    private Slope SlopeOf(int row, ModelLabel[] labels)
    {
        var sample = _samples[row];
        var (gradient, curvature) = (Vector128<float>.Zero, Vector128<float>.Zero);
        for (var label = 0; label < labels.Length; label++)
        {
            var output = (int)labels[label];
            var probability = _probabilities[(row * Width) + output];
            gradient = gradient.WithElement(label, (probability - sample.Targets[output]) * sample.Weights[output]);
            curvature = curvature.WithElement(label, MathF.Max(probability * (1 - probability), 1e-4f) * sample.Weights[output]);
        }

        return new Slope(gradient, curvature);
    }
}
