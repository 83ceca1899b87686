namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class NearestName
{
    public static string Hint(string found, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = names.Select(name => (Name: name, Distance: Distance(found.ToUpperInvariant(), name.ToUpperInvariant()))).OrderBy(pair => pair.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, found.Length / 3)
            ? $"did you mean {nearest.Name}?"
            : $"known keys: {string.Join(", ", names)}";
    }

    /// <summary>Levenshtein's distance, in one row.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
