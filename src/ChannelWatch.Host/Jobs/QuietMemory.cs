namespace ChannelWatch.Host.Jobs;

/// <summary>
/// Gives memory back to the operating system when nothing is happening: starting up and busy hours leave the heap several times larger than
/// a quiet service needs, and the runtime by itself keeps it. Schools run this beside other things on small servers.
/// </summary>
internal sealed class QuietMemory
{
    /// <summary>Less than this allocated since the last look is quiet.</summary>
    public const long QuietBytes = 12 * 1024 * 1024;

    /// <summary>It is not worth a pause for less than this.</summary>
    public const long WorthwhileBytes = 6 * 1024 * 1024;

    private readonly MappedFiles _files = new();
    private long _allocatedBefore = GC.GetTotalAllocatedBytes();

    /// <summary>Looks once; true when memory was given back, which pauses the program for some tens of milliseconds.</summary>
    public bool Tidy()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var quiet = allocated - _allocatedBefore < QuietBytes;
        _allocatedBefore = allocated;
        if (!quiet)
        {
            return false;
        }

        var given = _files.GiveBack();
        _allocatedBefore = GC.GetTotalAllocatedBytes(); // looking allocates too
        if (given == 0 && GC.GetGCMemoryInfo().TotalCommittedBytes - GC.GetTotalMemory(forceFullCollection: false) < WorthwhileBytes)
        {
            CLibrary.TrimHeap();
            return false;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        CLibrary.TrimHeap();
        return true;
    }
}
