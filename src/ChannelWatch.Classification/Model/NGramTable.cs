using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The first stage: one linear model per column over hashed n-grams. The weights of one n-gram lie side by side, 32 signed bytes, so that
/// one fetch serves all columns.
/// </summary>
internal sealed class NGramTable(sbyte[] weights, float[] scales, float[] biases)
{
    /// <summary>So many signed bytes can be added in 16 bits without overflow.</summary>
    private const int SafeRun = 256;

    public ReadOnlySpan<float> Scales => scales;

    public sbyte Weight(uint bucket, int column) => weights[((int)bucket * ModelShape.Columns) + column];

    public static NGramTable Read(ref ModelReader reader)
    {
        var scales = reader.Array<float>(ModelShape.Columns);
        var biases = reader.Array<float>(ModelShape.Columns);
        return new NGramTable(reader.Array<sbyte>(ModelShape.Buckets * ModelShape.Columns), scales, biases);
    }

    public void Write(BinaryWriter writer)
    {
        ModelFile.WriteArray<float>(writer, scales);
        ModelFile.WriteArray<float>(writer, biases);
        ModelFile.WriteArray<sbyte>(writer, weights);
    }

    /// <summary>Adds the rows of <paramref name="buckets"/> to the sums, one per column.</summary>
    public void Accumulate(ReadOnlySpan<uint> buckets, Span<int> sums)
    {
        for (; buckets.Length > SafeRun; buckets = buckets[SafeRun..])
        {
            AccumulateRun(buckets[..SafeRun], sums);
        }

        AccumulateRun(buckets, sums);
    }

    /// <summary>Sums to scores; the length of the text is divided out.</summary>
    public void Finish(ReadOnlySpan<int> sums, int grams, Span<float> scores)
    {
        var norm = 1 / MathF.Sqrt(Math.Max(grams, 1));
        for (var column = 0; column < ModelShape.Columns; column++)
        {
            scores[column] = (sums[column] * scales[column] * norm) + biases[column];
        }
    }

    private void AccumulateRun(ReadOnlySpan<uint> buckets, Span<int> sums)
    {
        ref var rows = ref MemoryMarshal.GetArrayDataReference(weights);
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        foreach (var bucket in buckets)
        {
            var row = Vector256.LoadUnsafe(ref rows, bucket * (nuint)ModelShape.Columns);
            var (lower, upper) = Vector256.Widen(row);
            low += lower;
            high += upper;
        }

        ref var first = ref MemoryMarshal.GetReference(sums);
        Spread(low, ref first, 0);
        Spread(high, ref first, 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Spread(Vector256<short> run, ref int sums, nuint offset)
    {
        var (lower, upper) = Vector256.Widen(run);
        (Vector256.LoadUnsafe(ref sums, offset) + lower).StoreUnsafe(ref sums, offset);
        (Vector256.LoadUnsafe(ref sums, offset + 8) + upper).StoreUnsafe(ref sums, offset + 8);
    }
}
