using ChannelWatch.Host.Jobs;
using Xunit;

namespace ChannelWatch.Host.Tests.Jobs;

/// <summary>Only pages that stand in a file as they are in memory are given back.</summary>
public sealed class MappedFilesTests
{
    private const string List =
        """
        55d0c0000000-55d0c0021000 rw-p 00000000 00:00 0                          [heap]
        Rss:                 132 kB
        Anonymous:           132 kB
        7f2a10000000-7f2a10021000 r-xp 00001000 08:01 1573                       /opt/channel watch/System.Text.Json.dll
        Size:                132 kB
        Rss:                 128 kB
        Anonymous:             0 kB
        VmFlags: rd ex mr mw me sd
        7f2a10021000-7f2a10031000 r--p 00022000 08:01 1573                       /opt/channel watch/System.Text.Json.dll
        Rss:                  64 kB
        Anonymous:             8 kB
        7f2a10031000-7f2a10041000 rw-p 00032000 08:01 1573                       /opt/channel watch/System.Text.Json.dll
        Rss:                  64 kB
        Anonymous:             0 kB
        7f2a20000000-7f2a20010000 r-xs 00000000 00:01 2049                       /memfd:doublemapper (deleted)
        Rss:                  64 kB
        Anonymous:             0 kB
        7f2a30000000-7f2a30010000 r--p 00000000 08:01 1600                       /opt/old.dll (deleted)
        Rss:                  64 kB
        Anonymous:             0 kB
        7f2a40000000-7f2a40010000 r-xp 00000000 00:00 0
        Rss:                   4 kB
        Anonymous:             0 kB
        7f2a50000000-7f2a50010000 r--p 00000000 08:01 1601                       /opt/unread.dll
        Rss:                   0 kB
        Anonymous:             0 kB
        """;

    [Fact]
    public void Nothing_written_to_writable_shared_deleted_or_without_a_file_may_go()
    {
        var mappings = MappedFiles.Read(List);

        Assert.Equal(8, mappings.Count);
        var one = Assert.Single(mappings, mapping => mapping.IsUntouchedFile);
        Assert.Equal((0x7f2a10000000UL, 0x7f2a10021000UL, 128L * 1024), (one.Start, one.End, one.Resident));
    }

    [Fact]
    public void A_mapping_of_which_the_kernel_does_not_say_whether_it_was_written_to_stays()
    {
        var mapping = Assert.Single(MappedFiles.Read("7f2a10000000-7f2a10021000 r-xp 00001000 08:01 1573 /opt/a.dll\nRss: 128 kB\n"));

        Assert.False(mapping.IsUntouchedFile);
    }

    [Fact]
    public void What_is_there_at_two_looks_goes_and_the_program_runs_on()
    {
        var files = new MappedFiles();
        Assert.Equal(0, files.GiveBack());

        var given = files.GiveBack();

        Assert.True(given >= (OperatingSystem.IsLinux() ? MappedFiles.WorthwhileBytes / 2 : 0), $"{given} bytes");
        Assert.Equal("[1,2]", System.Text.Json.JsonSerializer.Serialize(new[] { 1, 2 }));
    }

    [Fact]
    public void Without_the_kernels_list_nothing_is_done() => Assert.Equal(0, new MappedFiles(Path.Combine(Path.GetTempPath(), "no-such-folder")).GiveBack());
}
