using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The first stage: one linear model per column over hashed n-grams. The weights of one n-gram lie side by side, 32 signed bytes, so that
/// one fetch serves all columns.
/// </summary>
internal sealed unsafe class NGramTable
{
    /// <summary>So many signed bytes can be added in 16 bits without overflow.</summary>
    private const int SafeRun = 256;

    private const int CacheLine = 64;
    private const int Size = ModelShape.Buckets * ModelShape.Columns;

    // Pinned, and begun on a cache line, so that no row lies across two and rows can be fetched ahead.
    private readonly byte[] _pinned;
    private readonly sbyte* _rows;
    private readonly float[] _scales;
    private readonly float[] _biases;

    public NGramTable(ReadOnlySpan<sbyte> weights, float[] scales, float[] biases)
        : this(WithRoom(weights), CacheLine, scales, biases)
    {
    }

    // The weights are moved back to the beginning of their cache line; what stood there has been read.
    private NGramTable(byte[] pinned, int start, float[] scales, float[] biases)
    {
        (_pinned, _scales, _biases) = (pinned, scales, biases);
        var first = (sbyte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned)) + start;
        _rows = first - ((nint)first & (CacheLine - 1));
        new ReadOnlySpan<sbyte>(first, Size).CopyTo(new Span<sbyte>(_rows, Size));
    }

    public ReadOnlySpan<float> Scales => _scales;

    private ReadOnlySpan<sbyte> Weights => new(_rows, Size);

    /// <summary>One column of the rows, added up.</summary>
    public int Sum(ReadOnlySpan<uint> buckets, int column)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)ModelShape.Columns);
        var sum = 0;
        foreach (var bucket in buckets)
        {
            sum += _rows[(bucket * (nuint)ModelShape.Columns) + (nuint)column];
        }

        return sum;
    }

    /// <summary>Asks for a row that will be added up soon.</summary>
    public void Prefetch(uint bucket)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(_rows + (bucket * (nuint)ModelShape.Columns));
        }
    }

    public static NGramTable Read(ref ModelReader reader)
    {
        var scales = reader.Array<float>(ModelShape.Columns);
        var biases = reader.Array<float>(ModelShape.Columns);
        var (content, start) = reader.InPlace(Size);
        return new NGramTable(content, start, scales, biases);
    }

    public void Write(BinaryWriter writer)
    {
        ModelFile.WriteArray<float>(writer, _scales);
        ModelFile.WriteArray<float>(writer, _biases);
        ModelFile.WriteArray(writer, Weights);
    }

    private static byte[] WithRoom(ReadOnlySpan<sbyte> weights)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(CacheLine + Size, pinned: true);
        MemoryMarshal.AsBytes(weights)[..Size].CopyTo(pinned.AsSpan(CacheLine));
        return pinned;
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
            scores[column] = (sums[column] * _scales[column] * norm) + _biases[column];
        }
    }

    private void AccumulateRun(ReadOnlySpan<uint> buckets, Span<int> sums)
    {
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        foreach (var bucket in buckets)
        {
            var row = Vector256.Load(_rows + (bucket * (nuint)ModelShape.Columns));
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
