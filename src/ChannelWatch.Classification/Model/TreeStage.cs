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
    private readonly Question[] _questions;
    private readonly Vector128<float>[] _leaves;
    private readonly float[] _starts;

    /// <param name="counts">Per voice of <see cref="Voices"/> how many trees it has.</param>
    /// <param name="questions">Tree by tree.</param>
    /// <param name="leaves">Tree by tree, what is added to the voice's labels.</param>
    /// <param name="starts">Per label where the sum starts.</param>
    /// <exception cref="ModelFileException">The parts do not fit each other or this program.</exception>
    public TreeStage(int[] counts, Question[] questions, Vector128<float>[] leaves, float[] starts)
    {
        var trees = CountOf(counts);
        if (starts.Length != ModelShape.Outputs || questions.Length != trees * Depth || leaves.Length != trees * Leaves
            || questions.Any(question => question.Input is < 0 or >= ModelShape.Inputs))
        {
            throw new ModelFileException("The model file's trees do not fit this program. Retrain it with ChannelWatch.Training.");
        }

        (_counts, _questions, _leaves, _starts) = (counts, questions, leaves, starts);
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
        var inputs = reader.Array<byte>(trees * Depth);
        var limits = reader.Array<float>(trees * Depth);
        var leaves = new Vector128<float>[trees * Leaves];
        var at = 0;
        for (var voice = 0; voice < counts.Length; voice++)
        {
            var width = Voices[voice].Length;
            var values = reader.Array<Half>(counts[voice] * Leaves * width);
            for (var leaf = 0; leaf < counts[voice] * Leaves; leaf++)
            {
                for (var label = 0; label < width; label++)
                {
                    leaves[at] = leaves[at].WithElement(label, (float)values[(leaf * width) + label]);
                }

                at++;
            }
        }

        return new TreeStage(counts, [.. inputs.Zip(limits, (input, limit) => new Question(input, limit))], leaves, reader.Array<float>(ModelShape.Outputs));
    }

    public void Write(BinaryWriter writer)
    {
        ModelFile.WriteArray<int>(writer, _counts);
        ModelFile.WriteArray<byte>(writer, [.. _questions.Select(question => (byte)question.Input)]);
        ModelFile.WriteArray<float>(writer, [.. _questions.Select(question => question.Limit)]);
        var at = 0;
        for (var voice = 0; voice < _counts.Length; voice++)
        {
            var leaves = _leaves.Skip(at).Take(_counts[voice] * Leaves);
            ModelFile.WriteArray<Half>(writer, [.. leaves.SelectMany(leaf => Enumerable.Range(0, Voices[voice].Length).Select(label => (Half)leaf[label]))]);
            at += _counts[voice] * Leaves;
        }

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
            var sums = Sum(ref MemoryMarshal.GetReference(values), tree, tree + _counts[voice]);
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
        var sums = Vector128<float>.Zero;
        ref var question = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_questions), tree * Depth);
        ref var leaves = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_leaves), tree * Leaves);
        for (; tree < last; tree++)
        {
            var place = (Answer(ref value, question) << 3) | (Answer(ref value, Unsafe.Add(ref question, 1)) << 2)
                | (Answer(ref value, Unsafe.Add(ref question, 2)) << 1) | Answer(ref value, Unsafe.Add(ref question, 3));
            sums += Unsafe.Add(ref leaves, place);
            question = ref Unsafe.Add(ref question, Depth);
            leaves = ref Unsafe.Add(ref leaves, Leaves);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Answer(ref float value, in Question question) => Unsafe.Add(ref value, question.Input) > question.Limit ? 1 : 0;

    private static int CountOf(int[] counts) => counts.Length == Voices.Count && counts.All(count => count is >= 0 and <= MaximumTrees)
        ? counts.Sum()
        : throw new ModelFileException("The model file's numbers of trees make no sense. Retrain it with ChannelWatch.Training.");

    /// <summary>Whether an input is above a limit.</summary>
    internal readonly record struct Question(int Input, float Limit);
}
