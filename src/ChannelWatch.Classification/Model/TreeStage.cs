namespace ChannelWatch.Classification.Model;

/// <summary>
/// The second stage: boosted trees, from what the first stage, a glance at the text and the rules say to the probabilities of all labels.
/// All nodes of one level of a tree ask the same question, so a tree is a handful of comparisons whose answers, read as a binary number,
/// name the leaf; and eight trees are asked at once.
/// </summary>
internal sealed class TreeStage
{
    public const int Depth = 4;
    public const int Leaves = 1 << Depth;

    /// <summary>So many trees are asked at once; each output's are padded to whole groups.</summary>
    public const int Lanes = 8;

    private const int MaximumTrees = 4096;

    private readonly int[] _counts;
    private readonly int[] _inputs;
    private readonly float[] _limits;
    private readonly float[] _leaves;
    private readonly float[] _starts;

    /// <param name="counts">Per output how many trees speak for it, padded to <see cref="Lanes"/>.</param>
    /// <param name="inputs">The input asked about: group by group, then level by level, then tree by tree.</param>
    /// <param name="limits">In the same order the value above which the answer is yes.</param>
    /// <param name="leaves">Tree by tree, per leaf what is added to the output; kept in the file with eleven bits.</param>
    /// <param name="starts">Per output where the sum starts.</param>
    /// <exception cref="ModelFileException">The parts do not fit each other or this program.</exception>
    public TreeStage(int[] counts, int[] inputs, float[] limits, float[] leaves, float[] starts)
    {
        var trees = CountOf(counts);
        if (starts.Length != counts.Length || inputs.Length != trees * Depth || limits.Length != inputs.Length || leaves.Length != trees * Leaves
            || inputs.Any(input => input is < 0 or >= ModelShape.Inputs))
        {
            throw new ModelFileException("The model file's trees do not fit this program. Retrain it with ChannelWatch.Training.");
        }

        (_counts, _inputs, _limits, _leaves, _starts) = (counts, inputs, limits, leaves, starts);
    }

    public static TreeStage Read(ref ModelReader reader)
    {
        var counts = reader.Array<int>(ModelShape.Outputs);
        var trees = CountOf(counts);
        int[] inputs = [.. reader.Array<byte>(trees * Depth).Select(input => (int)input)];
        float[] limits = reader.Array<float>(trees * Depth);
        float[] leaves = [.. reader.Array<Half>(trees * Leaves).Select(leaf => (float)leaf)];
        return new TreeStage(counts, inputs, limits, leaves, reader.Array<float>(counts.Length));
    }

    public void Write(BinaryWriter writer)
    {
        ModelFile.WriteArray<int>(writer, _counts);
        ModelFile.WriteArray<byte>(writer, [.. _inputs.Select(input => (byte)input)]);
        ModelFile.WriteArray<float>(writer, _limits);
        ModelFile.WriteArray<Half>(writer, [.. _leaves.Select(leaf => (Half)leaf)]);
        ModelFile.WriteArray<float>(writer, _starts);
    }

    /// <summary>Fills a probability per output.</summary>
    /// <param name="values"><see cref="ModelShape.Inputs"/> long.</param>
    /// <param name="output"><see cref="ModelShape.Answers"/> long.</param>
    public void Run(ReadOnlySpan<float> values, Span<float> output)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, ModelShape.Inputs);
        Span<float> results = stackalloc float[ModelShape.Outputs];
        var group = 0;
        for (var label = 0; label < results.Length; label++)
        {
            var last = group + (_counts[label] / Lanes);
            results[label] = _starts[label] + Sum(values, group, last);
            group = last;
        }

        PublicVoice.Join(values, results, output);
        Probabilities.Fill(results, output);
    }

    private float Sum(ReadOnlySpan<float> values, int group, int last)
    {
        Span<float> lanes = stackalloc float[Lanes];
        SumOneByOne(values, group, last, lanes);
        var sum = 0f;
        foreach (var lane in lanes)
        {
            sum += lane;
        }

        return sum;
    }

    private void SumOneByOne(ReadOnlySpan<float> values, int group, int last, Span<float> lanes)
    {
        lanes.Clear();
        for (; group < last; group++)
        {
            for (var lane = 0; lane < Lanes; lane++)
            {
                var place = 0;
                for (var level = (group * Depth * Lanes) + lane; level < (group + 1) * Depth * Lanes; level += Lanes)
                {
                    place = (2 * place) + (values[_inputs[level]] > _limits[level] ? 1 : 0);
                }

                lanes[lane] += _leaves[(((group * Lanes) + lane) * Leaves) + place];
            }
        }
    }

    private static int CountOf(int[] counts) => counts.Length == ModelShape.Outputs && counts.All(count => count is >= 0 and <= MaximumTrees && count % Lanes == 0)
        ? counts.Sum()
        : throw new ModelFileException("The model file's numbers of trees make no sense. Retrain it with ChannelWatch.Training.");
}
