using ChannelWatch.Host.Jobs;
using Xunit;

namespace ChannelWatch.Host.Tests.Jobs;

/// <summary>Memory goes back to the system when the service is quiet, and only then.</summary>
public sealed class QuietMemoryTests
{
    [Fact]
    public void A_busy_service_is_not_paused()
    {
        var memory = new QuietMemory();
        Allocate(QuietMemory.QuietBytes * 2);

        Assert.False(memory.Tidy());
    }

    [Fact]
    public void What_a_busy_hour_left_is_given_back_once_it_is_quiet()
    {
        var memory = new QuietMemory();
        Allocate(QuietMemory.QuietBytes * 6);
        memory.Tidy();

        memory.Tidy();

        Assert.True(GC.GetGCMemoryInfo(GCKind.FullBlocking).TotalCommittedBytes - GC.GetTotalMemory(false) < QuietMemory.WorthwhileBytes * 4);
    }

    private static void Allocate(long bytes)
    {
        for (var made = 0L; made < bytes; made += 64 * 1024)
        {
            GC.KeepAlive(new byte[64 * 1024]);
        }
    }
}
