using System.IO.Compression;
using System.Text.Json;

namespace ChannelWatch.Training;

/// <summary>Reads the labelled files.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>One file per author, in the order of their names, so that a run repeats exactly.</summary>
    public static IReadOnlyList<string> Paths(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal)];

    public static IReadOnlyList<SchoolRow> ReadFile(string path) => [.. File.ReadLines(path).Select(Parse<SchoolRow>)];

    public static IReadOnlyList<PublicRow> ReadPublic(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var rows = new List<PublicRow>();
        while (reader.ReadLine() is { } line)
        {
            rows.Add(Parse<PublicRow>(line));
        }

        return rows;
    }

    private static T Parse<T>(string line) => JsonSerializer.Deserialize<T>(line, Json) ?? throw new InvalidDataException("An empty row.");
}
