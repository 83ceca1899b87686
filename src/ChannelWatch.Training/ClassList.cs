namespace ChannelWatch.Training;

/// <summary>Reads the list of word classes; sets of the rules' word lists named in it are taken as they stand.</summary>
internal static class ClassList
{
    private const string Separator = " = ";

    /// <param name="path">The list.</param>
    /// <param name="words">Directory of the rules' word lists.</param>
    public static WordClasses Read(string path, string words)
    {
        var (hashes, classes) = (new List<uint>(), new List<byte>());
        var named = 0;
        foreach (var line in File.ReadLines(path).Where(line => line.Contains(Separator, StringComparison.Ordinal) && !line.StartsWith('#')))
        {
            named++;
            foreach (var word in line[(line.IndexOf(Separator, StringComparison.Ordinal) + Separator.Length)..].Split(' ').SelectMany(word => Expand(word, words)))
            {
                hashes.Add(Hashing.Of(word));
                classes.Add(checked((byte)named));
            }
        }

        return new WordClasses([.. hashes], [.. classes]);
    }

    private static IEnumerable<string> Expand(string word, string words)
    {
        if (!word.StartsWith('<'))
        {
            return [word];
        }

        var start = $"@{word.Trim('<', '>')}{Separator}";
        return Directory.GetFiles(words, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith(start, StringComparison.Ordinal)).SelectMany(line => line[start.Length..].Split(' ')).Where(entry => !entry.Contains('*'));
    }
}
