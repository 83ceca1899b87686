using System.Diagnostics;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// Times work over many items in small blocks, keeping each block's best of several rounds: what else runs on the machine falls out, what
/// the work itself costs stays.
/// </summary>
internal static class Timing
{
    private const int Block = 20;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(0.5);

    /// <summary>Microseconds and allocated bytes for one item on average.</summary>
    public static Timed Each<T>(IReadOnlyList<T> items, int rounds, Action<T> work)
    {
        var best = new long[(items.Count + Block - 1) / Block];
        Array.Fill(best, long.MaxValue);
        var allocated = 0L;
        WarmUp(items, work);
        for (var round = 0; round < rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var block = 0; block < best.Length; block++)
            {
                best[block] = Math.Min(best[block], Time(items, block, work));
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return new Timed(best.Sum() * 1e6 / Stopwatch.Frequency / items.Count, (double)allocated / items.Count);
    }

    // Until the compiler has had its time to put fast code in the place of quick code.
    private static void WarmUp<T>(IReadOnlyList<T> items, Action<T> work)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUpTime)
        {
            for (var block = 0; block * Block < items.Count && clock.Elapsed < WarmUpTime; block++)
            {
                Time(items, block, work);
            }
        }
    }

    private static long Time<T>(IReadOnlyList<T> items, int block, Action<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        for (var index = block * Block; index < Math.Min(items.Count, (block + 1) * Block); index++)
        {
            work(items[index]);
        }

        return Stopwatch.GetTimestamp() - start;
    }
}
