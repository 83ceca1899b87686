using ChannelWatch.Host.Commands;

namespace ChannelWatch.Host.Wiring;

/// <summary>The folder that keeps the record: made, tried for writing, and kept to one service and to one purpose.</summary>
internal sealed class DataFolder(string path)
{
    private const string DemoMark = "this-is-the-demonstration";

    public string Path { get; } = path;

    public bool HasRecord => File.Exists(System.IO.Path.Combine(Path, "channelwatch.db"));

    /// <summary>Makes the folder where it is missing and tries to write in it.</summary>
    /// <exception cref="CommandFailure">It cannot be written.</exception>
    public void MakeReady()
    {
        if (FindFault() is { } fault)
        {
            throw new CommandFailure(fault, ExitCode.BadRequest);
        }
    }

    /// <summary>Why the folder cannot be used, in a sentence; null when it can.</summary>
    public string? FindFault()
    {
        var probe = System.IO.Path.Combine(Path, $".write-test-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(Path);
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return $"The data folder {Path} cannot be written: {failure.Message.ReplaceLineEndings(" ")} Give the service's user the right to write there, free space on its disk, or name another with --data.";
        }
    }

    /// <summary>Refuses to mix an invented school's record with a real one's.</summary>
    public void KeepApart(bool demo)
    {
        var mark = System.IO.Path.Combine(Path, DemoMark);
        if (demo && HasRecord && !File.Exists(mark))
        {
            throw new CommandFailure($"The data folder {Path} holds the record of a real installation, and the demonstration would write into it. Give your configuration with --config, or the demonstration another folder with --data.", ExitCode.BadRequest);
        }

        if (!demo && File.Exists(mark))
        {
            throw new CommandFailure($"The data folder {Path} holds the demonstration's record. Give the real service a folder of its own with --data, or delete this one.", ExitCode.BadRequest);
        }

        if (demo)
        {
            File.WriteAllText(mark, "");
        }
    }

    /// <summary>Claims the folder for this process; the operating system frees it whatever becomes of us.</summary>
    /// <exception cref="CommandFailure">Another copy has it.</exception>
    public IDisposable Lock() => TryLock()
        ?? throw new CommandFailure($"Another ChannelWatch already works in the data folder {Path}. Stop it first, or give this one a folder of its own with --data.", ExitCode.BadRequest);

    /// <summary>Whether a service is at work in the folder.</summary>
    public bool IsInUse()
    {
        if (!File.Exists(LockFile))
        {
            return false;
        }

        using var taken = TryLock();
        return taken is null;
    }

    private string LockFile => System.IO.Path.Combine(Path, "channelwatch.lock");

    private FileStream? TryLock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
