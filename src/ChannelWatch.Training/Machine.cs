namespace ChannelWatch.Training;

/// <summary>How much of the machine training takes. Results do not depend on it.</summary>
internal static class Machine
{
    public static ParallelOptions Parallel { get; } = new() { MaxDegreeOfParallelism = 2 };
}
