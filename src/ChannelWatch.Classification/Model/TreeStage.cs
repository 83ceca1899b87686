using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// Boosted trees beside the network. All nodes of one level ask the same question, so a tree is a handful of comparisons whose answers,
/// read as a binary number, name the leaf.
/// </summary>
/// <param name="outputs">Per tree the output it speaks for.</param>
/// <param name="inputs">Per tree and level the input asked about.</param>
/// <param name="limits">Per tree and level the value above which the answer is yes.</param>
/// <param name="leaves">Per tree and leaf what is added to the output.</param>
/// <param name="starts">Per output where the sum starts.</param>
/// <param name="shares">Per output how much the trees count beside the network.</param>
internal sealed class TreeStage(int[] outputs, int[] inputs, float[] limits, float[] leaves, float[] starts, float[] shares)
{
    public const int Depth = 4;
    public const int Leaves = 1 << Depth;
    private const int MaximumTrees = 20_000;

    public static TreeStage Read(ref ModelReader reader)
    {
        var count = reader.Int32();
        if (count is < 0 or > MaximumTrees)
        {
            throw new ModelFileException($"The model file asks for {count} trees; at most {MaximumTrees} are possible.");
        }

        var (outputs, inputs) = (reader.Array<int>(count), reader.Array<int>(count * Depth));
        if (outputs.Any(output => output is < 0 or >= ModelShape.Outputs) || inputs.Any(input => input is < 0 or >= ModelShape.Inputs))
        {
            throw new ModelFileException("The model file's trees ask about inputs this program does not have. Retrain it with ChannelWatch.Training.");
        }

        return new TreeStage(
            outputs, inputs, reader.Array<float>(count * Depth), reader.Array<float>(count * Leaves),
            reader.Array<float>(ModelShape.PaddedOutputs), reader.Array<float>(ModelShape.PaddedOutputs));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(outputs.Length);
        ModelFile.WriteArray<int>(writer, outputs);
        ModelFile.WriteArray<int>(writer, inputs);
        foreach (var part in new[] { limits, leaves, starts, shares })
        {
            ModelFile.WriteArray<float>(writer, part);
        }
    }

    /// <summary>Fills the sums, one per output.</summary>
    public void Sum(ReadOnlySpan<float> values, Span<float> sums)
    {
        starts.CopyTo(sums);
        ref var value = ref MemoryMarshal.GetReference(values);
        for (var tree = 0; tree < outputs.Length; tree++)
        {
            var leaf = 0;
            for (var node = tree * Depth; node < (tree + 1) * Depth; node++)
            {
                leaf = (leaf << 1) | (Unsafe.Add(ref value, inputs[node]) > limits[node] ? 1 : 0);
            }

            sums[outputs[tree]] += leaves[(tree * Leaves) + leaf];
        }
    }

    /// <summary>Mixes the trees' sums into the network's results.</summary>
    public void Mix(ReadOnlySpan<float> sums, Span<float> results)
    {
        for (var output = 0; output < results.Length; output++)
        {
            results[output] += shares[output] * (sums[output] - results[output]);
        }
    }
}
