using System.Globalization;

namespace ChannelWatch.Classification.Cloud;

/// <summary>Reads a file of terms: one a line, blank lines and those that begin with # left out, repeats told apart by nothing but case dropped.</summary>
internal static class BlocklistFile
{
    private const int LongestTerm = 128;
    private const int MostTerms = 10_000;

    /// <exception cref="BlocklistException">It cannot be read or holds what the service does not take.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BlocklistException($"is \"{path}\", which cannot be read: {failure.Message}");
        }

        var terms = lines.Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var tooLong = Array.FindIndex(lines, line => new StringInfo(line.Trim()).LengthInTextElements > LongestTerm && !line.StartsWith('#'));
        return tooLong >= 0 ? throw new BlocklistException($"is \"{path}\", whose line {tooLong + 1} is longer than the {LongestTerm} characters a term may have.")
            : terms.Count > MostTerms ? throw new BlocklistException($"is \"{path}\", which has {terms.Count} terms; allowed are {MostTerms}.")
            : terms;
    }
}
