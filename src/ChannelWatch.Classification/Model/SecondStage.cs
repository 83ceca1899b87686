using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The second stage: a small network with one hidden layer and a straight connection beside it, from what the first stage, a glance at the
/// text and the rules say to the probabilities of all labels.
/// </summary>
internal sealed class SecondStage(int hidden, float[] means, float[] deviations, float[] inner, float[] innerBias, float[] outer, float[] straight, float[] outerBias)
{
    public const int MaximumHidden = 256;

    /// <summary>Inputs far outside what training saw say no more than their edge.</summary>
    public const float Edge = 4;

    public static SecondStage Read(ref ModelReader reader)
    {
        var hidden = reader.Int32();
        if (hidden is <= 0 or > MaximumHidden || hidden % 8 != 0)
        {
            throw new ModelFileException($"The model file asks for {hidden} hidden units; 8 to {MaximumHidden} in steps of 8 are possible.");
        }

        return new SecondStage(
            hidden,
            reader.Array<float>(ModelShape.Inputs),
            reader.Array<float>(ModelShape.Inputs),
            reader.Array<float>(ModelShape.Inputs * hidden),
            reader.Array<float>(hidden),
            reader.Array<float>(hidden * ModelShape.PaddedOutputs),
            reader.Array<float>(ModelShape.Inputs * ModelShape.PaddedOutputs),
            reader.Array<float>(ModelShape.PaddedOutputs));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(hidden);
        foreach (var part in new[] { means, deviations, inner, innerBias, outer, straight, outerBias })
        {
            ModelFile.WriteArray<float>(writer, part);
        }
    }

    /// <summary>Replaces the inputs by their standardised form and fills the probabilities.</summary>
    public void Run(Span<float> inputs, Span<float> output)
    {
        Span<float> units = stackalloc float[MaximumHidden];
        Span<float> results = stackalloc float[ModelShape.PaddedOutputs];
        units = units[..hidden];
        innerBias.CopyTo(units);
        outerBias.CopyTo(results);
        for (var input = 0; input < ModelShape.Inputs; input++)
        {
            var value = Math.Clamp((inputs[input] - means[input]) / deviations[input], -Edge, Edge);
            inputs[input] = value;
            AddScaled(inner.AsSpan(input * hidden, hidden), value, units);
            AddScaled(straight.AsSpan(input * ModelShape.PaddedOutputs, ModelShape.PaddedOutputs), value, results);
        }

        for (var unit = 0; unit < hidden; unit++)
        {
            if (units[unit] > 0)
            {
                AddScaled(outer.AsSpan(unit * ModelShape.PaddedOutputs, ModelShape.PaddedOutputs), units[unit], results);
            }
        }

        Probabilities.Fill(results, output);
    }

    private static void AddScaled(ReadOnlySpan<float> row, float factor, Span<float> target)
    {
        ref var from = ref MemoryMarshal.GetReference(row);
        ref var to = ref MemoryMarshal.GetReference(target);
        var factors = Vector256.Create(factor);
        for (nuint index = 0; index < (nuint)row.Length; index += 8)
        {
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref from, index), factors, Vector256.LoadUnsafe(ref to, index)).StoreUnsafe(ref to, index);
        }
    }
}
