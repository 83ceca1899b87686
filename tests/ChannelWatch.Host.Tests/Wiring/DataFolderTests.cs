using ChannelWatch.Host.Commands;
using ChannelWatch.Host.Wiring;
using Xunit;

namespace ChannelWatch.Host.Tests.Wiring;

/// <summary>One service, one purpose, and a clear word when the folder cannot be used.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("channelwatch-folder-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void A_second_copy_on_one_data_folder_is_refused_in_one_line()
    {
        using var first = new DataFolder(_path).Lock();

        var refusal = Assert.Throws<CommandFailure>(() => new DataFolder(_path).Lock());

        Assert.Equal(ExitCode.BadRequest, refusal.ExitCode);
        Assert.StartsWith("Another ChannelWatch already works in the data folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_in_use_exactly_while_a_service_holds_it()
    {
        var folder = new DataFolder(_path);
        var before = folder.IsInUse();

        var held = folder.Lock();
        var during = folder.IsInUse();
        held.Dispose();

        Assert.Equal((false, true, false), (before, during, folder.IsInUse()));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_said_with_what_to_do()
    {
        var file = Path.Combine(_path, "a-file");
        File.WriteAllText(file, "");

        var fault = new DataFolder(file).FindFault();

        Assert.Contains("cannot be written", fault, StringComparison.Ordinal);
        Assert.Contains("--data", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demonstration_and_a_real_school_never_share_a_record()
    {
        var folder = new DataFolder(_path);
        folder.KeepApart(demo: true);

        var refusal = Assert.Throws<CommandFailure>(() => folder.KeepApart(demo: false));

        Assert.Contains("holds the demonstration's record", refusal.Message, StringComparison.Ordinal);
    }
}
