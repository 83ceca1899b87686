using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The second stage: boosted trees, from what the first stage, a glance at the text and the rules say to the probabilities of all labels.
/// All nodes of one level of a tree ask the same question, so a tree is a handful of comparisons whose answers, read as a binary number,
/// name the leaf. Labels that go together share their trees: a leaf speaks for up to four.
/// </summary>
internal sealed class TreeStage
{
    public const int Depth = 4;
    public const int Leaves = 1 << Depth;

    /// <summary>So many labels a leaf speaks for at most.</summary>
    public const int Width = 4;

    private const int MaximumTrees = 1024;

    private readonly int[] _counts;
    private readonly byte[] _inputs;
    private readonly float[] _limits;
    private readonly long[] _leaves;
    private readonly float[] _scales;
    private readonly float[] _starts;

    /// <param name="counts">Per voice of <see cref="Voices"/> how many trees it has.</param>
    /// <param name="questions">Tree by tree.</param>
    /// <param name="leaves">Tree by tree, what is added to the voice's labels.</param>
    /// <param name="starts">Per label where the sum starts.</param>
    /// <exception cref="ModelFileException">The parts do not fit each other or this program.</exception>
    public TreeStage(int[] counts, Question[] questions, Vector128<float>[] leaves, float[] starts)
        : this(
            counts, [.. LastFirst(questions).Select(InputOf)], [.. LastFirst(questions).Select(question => question.Limit)], new long[leaves.Length], new float[Voices.Count], starts)
    {
        var first = 0;
        for (var voice = 0; voice < counts.Length; voice++)
        {
            _scales[voice] = Pack(leaves.AsSpan(first, counts[voice] * Leaves), _leaves.AsSpan(first));
            first += counts[voice] * Leaves;
        }
    }

    private TreeStage(int[] counts, byte[] inputs, float[] limits, long[] leaves, float[] scales, float[] starts)
    {
        var trees = CountOf(counts);
        if (starts.Length != ModelShape.Outputs || inputs.Length != trees * Depth || leaves.Length != trees * Leaves || inputs.Any(input => !IsInput(input)))
        {
            throw Misfit();
        }

        (_counts, _inputs, _limits, _leaves, _scales, _starts) = (counts, inputs, limits, leaves, scales, starts);
    }

    /// <summary>Labels that share trees, the one that matters most first.</summary>
    public static IReadOnlyList<ModelLabel[]> Voices { get; } =
    [
        [ModelLabel.Publish, ModelLabel.Queue, ModelLabel.Hide, ModelLabel.Criticism],
        [ModelLabel.Escalate, ModelLabel.Safeguarding, ModelLabel.SelfHarm, ModelLabel.Threat],
        [ModelLabel.Abuse, ModelLabel.Hate, ModelLabel.Profanity, ModelLabel.Sexual],
        [ModelLabel.Personal, ModelLabel.NamedChild, ModelLabel.NamedStaff],
        [ModelLabel.Spam, ModelLabel.Phishing, ModelLabel.Obfuscated],
        [ModelLabel.Commercial, ModelLabel.Donation],
        [ModelLabel.Query, ModelLabel.Complaint, ModelLabel.Comment],
        [ModelLabel.Allegation, ModelLabel.Quoted, ModelLabel.Reclaimed, ModelLabel.Irony],
    ];

    public static TreeStage Read(ref ModelReader reader)
    {
        var counts = reader.Array<int>(Voices.Count);
        var trees = CountOf(counts);
        return new TreeStage(
            counts, reader.Array<byte>(trees * Depth), reader.Array<float>(trees * Depth), reader.Array<long>(trees * Leaves), reader.Array<float>(Voices.Count), reader.Array<float>(ModelShape.Outputs));
    }

    public void Write(BinaryWriter writer)
    {
        ModelFile.WriteArray<int>(writer, _counts);
        ModelFile.WriteArray<byte>(writer, _inputs);
        ModelFile.WriteArray<float>(writer, _limits);
        ModelFile.WriteArray<long>(writer, _leaves);
        ModelFile.WriteArray<float>(writer, _scales);
        ModelFile.WriteArray<float>(writer, _starts);
    }

    /// <summary>Fills a probability per label.</summary>
    /// <param name="values"><see cref="ModelShape.Inputs"/> long.</param>
    /// <param name="output"><see cref="ModelShape.Answers"/> long.</param>
    [SkipLocalsInit]
    public void Run(ReadOnlySpan<float> values, Span<float> output)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, ModelShape.Inputs);
        Span<float> results = stackalloc float[ModelShape.Outputs];
        var tree = 0;
        for (var voice = 0; voice < _counts.Length; voice++)
        {
            var sums = Sum(ref MemoryMarshal.GetReference(values), tree, tree + _counts[voice]) * _scales[voice];
            tree += _counts[voice];
            var labels = Voices[voice];
            for (var label = 0; label < labels.Length; label++)
            {
                results[(int)labels[label]] = _starts[(int)labels[label]] + sums[label];
            }
        }

        PublicVoice.Join(values, results, output);
        Probabilities.Fill(results, output);
    }

    /// <summary>The constructor has seen to it that every question asks about an input there is, and every tree has its leaves.</summary>
    private Vector128<float> Sum(ref float value, int tree, int last)
    {
        var sums = Vector128<int>.Zero;
        ref var input = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_inputs), tree * Depth);
        ref var limit = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_limits), tree * Depth);
        ref var leaves = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_leaves), tree * Leaves);
        for (; tree < last; tree++)
        {
            var asked = Vector128.Create(
                Unsafe.Add(ref value, input), Unsafe.Add(ref value, Unsafe.Add(ref input, 1)), Unsafe.Add(ref value, Unsafe.Add(ref input, 2)), Unsafe.Add(ref value, Unsafe.Add(ref input, 3)));
            var place = Vector128.GreaterThan(asked, Vector128.LoadUnsafe(ref limit)).ExtractMostSignificantBits();
            sums += Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.Add(ref leaves, place)).AsInt16());
            input = ref Unsafe.Add(ref input, Depth);
            limit = ref Unsafe.Add(ref limit, Depth);
            leaves = ref Unsafe.Add(ref leaves, Leaves);
        }

        return Vector128.ConvertToSingle(sums);
    }

    /// <summary>Leaves as four signed 16-bit numbers each, scaled by the greatest, whose sum is exact; returns the scale.</summary>
    private static float Pack(ReadOnlySpan<Vector128<float>> leaves, Span<long> packed)
    {
        var greatest = 1e-6f;
        foreach (var leaf in leaves)
        {
            greatest = MathF.Max(greatest, MathF.Max(MathF.Max(MathF.Abs(leaf[0]), MathF.Abs(leaf[1])), MathF.Max(MathF.Abs(leaf[2]), MathF.Abs(leaf[3]))));
        }

        var scale = greatest / short.MaxValue;
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            var steps = Vector128.ConvertToInt32(Vector128.Round(leaves[leaf] / scale));
            packed[leaf] = Vector128.Narrow(steps, steps).AsInt64()[0];
        }

        return scale;
    }

    /// <summary>Kept so that a tree's first question names the highest bit of its answer.</summary>
    private static IEnumerable<Question> LastFirst(Question[] questions) => questions.Chunk(Depth).SelectMany(tree => tree.Reverse());

    private static byte InputOf(Question question) => IsInput(question.Input) ? (byte)question.Input : throw Misfit();

    private static bool IsInput(int input) => input is >= 0 and < ModelShape.Inputs;

    private static ModelFileException Misfit() => new("The model file's trees do not fit this program. Retrain it with ChannelWatch.Training.");

    private static int CountOf(int[] counts) => counts.Length == Voices.Count && counts.All(count => count is >= 0 and <= MaximumTrees)
        ? counts.Sum()
        : throw new ModelFileException("The model file's numbers of trees make no sense. Retrain it with ChannelWatch.Training.");

    /// <summary>Whether an input is above a limit.</summary>
    internal readonly record struct Question(int Input, float Limit);
}
