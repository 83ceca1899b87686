using System.Runtime.InteropServices;

namespace ChannelWatch.Host.Jobs;

/// <summary>The two calls into glibc that give memory back. Other C libraries and systems have no such call, or need none: nothing is done there.</summary>
internal static unsafe class CLibrary
{
    private const int DontNeed = 4; // MADV_DONTNEED, man 2 madvise

    private static readonly nint Advise = Find("madvise");
    private static readonly nint Trim = Find("malloc_trim");

    /// <summary>glibc keeps what the compiler and SQLite freed; this returns it.</summary>
    public static void TrimHeap()
    {
        if (Trim != 0)
        {
            _ = ((delegate* unmanaged<nuint, int>)Trim)(0);
        }
    }

    /// <summary>The pages from start to end are taken out of memory; what they hold must stand in a file. False: nothing was done.</summary>
    public static bool DropPages(nuint start, nuint end) => Advise != 0 && ((delegate* unmanaged<nuint, nuint, int, int>)Advise)(start, end - start, DontNeed) == 0;

    private static nint Find(string name) =>
        OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, name, out var address) ? address : 0;
}
