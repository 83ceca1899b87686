using System.Globalization;

namespace ChannelWatch.Host.Intake;

/// <summary>
/// The files of a watched folder and where each stands: dropped, taken (being worked on), done or failed. A file changes its standing by one
/// rename, so that a crash leaves it in exactly one place.
/// </summary>
internal sealed class IntakeFolder(string root, TimeProvider clock)
{
    private const string Pattern = "*.jsonl";

    /// <summary>A file that ends with a line's end and was not touched for this long is whole.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    /// <summary>One that does not is taken for whole after this long.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(1);

    public void MakeReady()
    {
        foreach (var folder in new[] { Taken, Done, Failed })
        {
            Directory.CreateDirectory(folder);
        }
    }

    /// <summary>Taken before a crash or a stop and not finished.</summary>
    public IReadOnlyList<string> Unfinished() => Sorted(Taken);

    /// <summary>Takes the next whole file that was not tried in this pass, or gives null.</summary>
    public string? TakeNext()
    {
        foreach (var dropped in Sorted(root).Where(IsWhole))
        {
            var taken = Free(Taken, Path.GetFileName(dropped));
            File.Move(dropped, taken);
            return taken;
        }

        return null;
    }

    public void Finish(string taken) => File.Move(taken, Free(Done, Path.GetFileName(taken)));

    /// <summary>The error file is there before the file itself, so that no failed file is ever without its reasons.</summary>
    public string Refuse(string taken, IEnumerable<IntakeFault> faults)
    {
        var failed = Free(Failed, Path.GetFileName(taken));
        File.WriteAllLines($"{failed}.error.txt", faults.Select(fault => string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}: {fault.Reason}")));
        File.Move(taken, failed);
        return Path.GetFileName(failed);
    }

    private string Taken => Path.Combine(root, "taken");

    private string Done => Path.Combine(root, "done");

    private string Failed => Path.Combine(root, "failed");

    private static List<string> Sorted(string folder) =>
        [.. Directory.EnumerateFiles(folder, Pattern).Where(file => Path.GetFileName(file)[0] != '.').Order(StringComparer.Ordinal)];

    private bool IsWhole(string file)
    {
        try
        {
            var info = new FileInfo(file);
            var age = (clock.GetUtcNow() - new DateTimeOffset(info.LastWriteTimeUtc)).Duration();
            // A link could lead anywhere on the machine.
            return info.LinkTarget is null && age >= Settled && (age >= Abandoned || EndsALine(info));
        }
        catch (IOException)
        {
            // Still being written, or taken away again.
            return false;
        }
    }

    private static bool EndsALine(FileInfo info)
    {
        using var stream = new FileStream(info.FullName, FileMode.Open, FileAccess.Read, FileShare.Read);
        stream.Seek(-Math.Min(1, stream.Length), SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }

    private static string Free(string folder, string name)
    {
        var target = Path.Combine(folder, name);
        for (var number = 2; File.Exists(target); number++)
        {
            target = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}-{number}.jsonl"));
        }

        return target;
    }
}
