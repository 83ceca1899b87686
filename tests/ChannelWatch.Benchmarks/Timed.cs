namespace ChannelWatch.Benchmarks;

/// <summary>What one item cost.</summary>
internal readonly record struct Timed(double Microseconds, double Bytes)
{
    public double PerSecond => 1e6 / Microseconds;
}
