using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Commands.Registering;

/// <summary>Fills the generated parts of docs/channels, between their marks, and says which pages are missing or stale.</summary>
internal sealed class ChannelPages(string folder, IReadOnlyList<IConnectorFactory> factories)
{
    private const string Begin = "<!-- capabilities -->";
    private const string End = "<!-- /capabilities -->";

    /// <summary>Documented platforms: all but the one that is none.</summary>
    public IReadOnlyList<IConnectorFactory> Documented { get; } = [.. factories.Where(factory => factory.Kind != "simulated").OrderBy(factory => factory.Profile.Platform, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Writes what is stale; returns one line for each page that cannot be filled.</summary>
    public IReadOnlyList<string> Write() => [.. Each((path, filled) => File.WriteAllText(path, filled))];

    /// <summary>One line for each page that is missing, without marks, or stale.</summary>
    public IReadOnlyList<string> Faults()
    {
        var stale = new List<string>();
        var faults = Each((path, _) => stale.Add($"{path}: is not what the program says; run \"channelwatch channels --write {folder}\"")).ToList();
        return [.. faults, .. stale];
    }

    private IEnumerable<string> Each(Action<string, string> change)
    {
        foreach (var (path, made) in Documented.Select(factory => (Path.Combine(folder, $"{factory.Kind}.md"), CapabilityTable.Of(factory))).Append((Path.Combine(folder, "README.md"), CapabilityTable.Index(Documented))))
        {
            if (!File.Exists(path))
            {
                yield return $"{path}: is missing; write it with \"{Begin}\" and \"{End}\" where the table belongs";
                continue;
            }

            var text = File.ReadAllText(path).ReplaceLineEndings("\n");
            var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
            if (begin < 0 || end < begin)
            {
                yield return $"{path}: has no \"{Begin}\" followed by \"{End}\" where the table belongs";
                continue;
            }

            var filled = $"{text[..(begin + Begin.Length)]}\n{made}{text[end..]}";
            if (filled != text)
            {
                change(path, filled);
            }
        }
    }
}
