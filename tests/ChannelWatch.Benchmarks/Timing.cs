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
    public static Timed Each<T>(IReadOnlyList<T> items, int rounds, Action<T> work) => Together(items, rounds, [work])[0];

    /// <summary>The same of several works that take turns block by block: where the machine is faster now than then, it is so for all of them.</summary>
    public static Timed[] Together<T>(IReadOnlyList<T> items, int rounds, IReadOnlyList<Action<T>> works)
    {
        var best = works.Select(_ => Enumerable.Repeat(long.MaxValue, (items.Count + Block - 1) / Block).ToArray()).ToArray();
        var allocated = new long[works.Count];
        foreach (var work in works)
        {
            WarmUp(items, work);
        }

        for (var round = 0; round < rounds; round++)
        {
            Array.Clear(allocated);
            for (var block = 0; block < best[0].Length; block++)
            {
                for (var work = 0; work < works.Count; work++)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    best[work][block] = Math.Min(best[work][block], Time(items, block, works[work]));
                    allocated[work] += GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
        }

        return [.. best.Select((times, work) => new Timed(times.Sum() * 1e6 / Stopwatch.Frequency / items.Count, (double)allocated[work] / items.Count))];
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
