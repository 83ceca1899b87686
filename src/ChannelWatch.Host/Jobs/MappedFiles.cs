using System.Globalization;

namespace ChannelWatch.Host.Jobs;

/// <summary>
/// Gives back the memory of program files that starting up needed and a quiet service does not: on Linux the kernel keeps every page of a mapped
/// file that was ever touched, and its neighbours, until memory runs short. Only pages go that are the file's own (private, not writable, never
/// written to), which are read from the file again should they be wanted, and only where the mapping was there at the look before, so that
/// nothing is touched while it is still being loaded.
/// </summary>
/// <param name="kernel">Where the kernel tells of this process: <c>man 5 proc</c>, "smaps" and "statm".</param>
internal sealed class MappedFiles(string kernel = "/proc/self")
{
    /// <summary>It is not worth reading pages again for less than this.</summary>
    public const long WorthwhileBytes = 10 * 1024 * 1024;

    private readonly string _smaps = Path.Combine(kernel, "smaps");
    private readonly string _statm = Path.Combine(kernel, "statm");
    private HashSet<(nuint, nuint)> _seen = [];
    private long _left;

    /// <summary>Looks once; the bytes that were given back. Other systems than Linux have no such list, and nothing is done there.</summary>
    public long GiveBack()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(_smaps) || ResidentOfFiles() - _left < WorthwhileBytes)
        {
            return 0;
        }

        var mappings = Read(File.ReadAllText(_smaps)).FindAll(mapping => mapping.IsUntouchedFile);
        var given = mappings.Where(mapping => _seen.Contains((mapping.Start, mapping.End)) && CLibrary.DropPages(mapping.Start, mapping.End)).Sum(mapping => mapping.Resident);
        _seen = [.. mappings.Select(mapping => (mapping.Start, mapping.End))];
        _left = given > 0 ? ResidentOfFiles() : _left;
        return given;
    }

    /// <summary>What the kernel's list says; lines it may add in future are passed over.</summary>
    internal static List<Mapping> Read(ReadOnlySpan<char> list)
    {
        var mappings = new List<Mapping>();
        foreach (var range in list.Split('\n'))
        {
            var line = list[range];
            if (Mapping.FromHeading(line) is { } mapping)
            {
                mappings.Add(mapping);
            }
            else if (mappings.Count > 0)
            {
                mappings[^1] = mappings[^1].With(line);
            }
        }

        return mappings;
    }

    /// <summary>Cheap to ask, and a little more than can be given back: the third number counts the pages of all that is shared with a file.</summary>
    private long ResidentOfFiles() => long.Parse(File.ReadAllText(_statm).Split(' ')[2], CultureInfo.InvariantCulture) * Environment.SystemPageSize;

    /// <summary>One mapping of the list; sizes in bytes.</summary>
    /// <param name="Start">Its first address.</param>
    /// <param name="End">The address after its last.</param>
    /// <param name="IsFile">True for a file's pages that belong to this process alone and may not be written to.</param>
    /// <param name="Resident">How much of it is in memory.</param>
    /// <param name="Anonymous">Of these, pages that are this process's own copies and stand in no file; unknown (-1) until the list has said so.</param>
    internal readonly record struct Mapping(nuint Start, nuint End, bool IsFile, long Resident = 0, long Anonymous = -1)
    {
        public bool IsUntouchedFile => IsFile && Anonymous == 0 && Resident > 0;

        /// <summary>A line such as <c>7f2a10000000-7f2a10021000 r-xp 00001000 08:01 1573 /usr/lib/libc.so.6</c>; null for any other.</summary>
        public static Mapping? FromHeading(ReadOnlySpan<char> line)
        {
            var dash = line.IndexOf('-');
            var blank = line.IndexOf(' ');
            if (dash <= 0 || blank <= dash + 1 || line.Length < blank + 6 || Address(line[..dash]) is not { } start || Address(line[(dash + 1)..blank]) is not { } end)
            {
                return null;
            }

            var rights = line.Slice(blank + 1, 4);
            var path = line.IndexOf('/');
            return new Mapping(start, end, rights is ['r', '-', _, 'p'] && path > 0 && !line.EndsWith(" (deleted)"));
        }

        public Mapping With(ReadOnlySpan<char> line) =>
            Bytes(line, "Rss:") is { } resident ? this with { Resident = resident }
            : Bytes(line, "Anonymous:") is { } anonymous ? this with { Anonymous = anonymous }
            : this;

        private static long? Bytes(ReadOnlySpan<char> line, string name) =>
            line.StartsWith(name, StringComparison.Ordinal) && line.EndsWith(" kB", StringComparison.Ordinal)
            && long.TryParse(line[name.Length..^3], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out var kilobytes)
                ? kilobytes * 1024
                : null;

        private static nuint? Address(ReadOnlySpan<char> text) => nuint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address) ? address : null;
    }
}
