using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The second stage: boosted trees beside a small network with one hidden layer and a straight connection, from what the first stage, a glance at the
/// text and the rules say to the probabilities of all labels.
/// </summary>
internal sealed class SecondStage(int hidden, float[] means, float[] deviations, float[] inner, float[] innerBias, float[] outer, float[] straight, float[] outerBias, TreeStage trees)
{
    public const int MaximumHidden = 256;

    /// <summary>So many sums stay in registers at once.</summary>
    private const int Block = 32;

    /// <summary>Inputs far outside what training saw say no more than their edge.</summary>
    public const float Edge = 4;

    public static SecondStage Read(ref ModelReader reader)
    {
        var hidden = reader.Int32();
        if (hidden is <= 0 or > MaximumHidden || hidden % Block != 0)
        {
            throw new ModelFileException($"The model file asks for {hidden} hidden units; {Block} to {MaximumHidden} in steps of {Block} are possible.");
        }

        return new SecondStage(
            hidden,
            reader.Array<float>(ModelShape.Inputs),
            reader.Array<float>(ModelShape.Inputs),
            reader.Array<float>(ModelShape.Inputs * hidden),
            reader.Array<float>(hidden),
            reader.Array<float>(hidden * ModelShape.PaddedOutputs),
            reader.Array<float>(ModelShape.Inputs * ModelShape.PaddedOutputs),
            reader.Array<float>(ModelShape.PaddedOutputs),
            TreeStage.Read(ref reader));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(hidden);
        foreach (var part in new[] { means, deviations, inner, innerBias, outer, straight, outerBias })
        {
            ModelFile.WriteArray<float>(writer, part);
        }

        trees.Write(writer);
    }

    /// <summary>Replaces the inputs by their standardised form and fills the probabilities.</summary>
    public void Run(Span<float> inputs, Span<float> output)
    {
        Span<float> units = stackalloc float[MaximumHidden];
        Span<float> results = stackalloc float[ModelShape.PaddedOutputs];
        Span<float> sums = stackalloc float[ModelShape.PaddedOutputs];
        trees.Sum(inputs, sums);
        units = units[..hidden];
        innerBias.CopyTo(units);
        outerBias.CopyTo(results);
        for (var input = 0; input < ModelShape.Inputs; input++)
        {
            inputs[input] = Math.Clamp((inputs[input] - means[input]) / deviations[input], -Edge, Edge);
        }

        AddProduct(inputs, inner, units);
        AddProduct(inputs, straight, results);
        for (var unit = 0; unit < hidden; unit++)
        {
            units[unit] = MathF.Max(units[unit], 0);
        }

        AddProduct(units, outer, results);
        trees.Mix(sums, results);
        Probabilities.Fill(results, output);
    }

    /// <summary>Adds the matrix's rows, each times its value, to the target.</summary>
    private static void AddProduct(ReadOnlySpan<float> values, float[] rows, Span<float> target)
    {
        ref var from = ref MemoryMarshal.GetArrayDataReference(rows);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (nuint block = 0; block < (nuint)target.Length; block += Block)
        {
            var (first, second) = (Vector256.LoadUnsafe(ref to, block), Vector256.LoadUnsafe(ref to, block + 8));
            var (third, fourth) = (Vector256.LoadUnsafe(ref to, block + 16), Vector256.LoadUnsafe(ref to, block + 24));
            var at = block;
            foreach (var value in values)
            {
                var factor = Vector256.Create(value);
                first = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, at), factor, first);
                second = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, at + 8), factor, second);
                third = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, at + 16), factor, third);
                fourth = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, at + 24), factor, fourth);
                at += (nuint)target.Length;
            }

            first.StoreUnsafe(ref to, block);
            second.StoreUnsafe(ref to, block + 8);
            third.StoreUnsafe(ref to, block + 16);
            fourth.StoreUnsafe(ref to, block + 24);
        }
    }
}
