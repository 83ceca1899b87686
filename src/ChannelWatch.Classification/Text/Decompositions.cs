using System.Text;

namespace ChannelWatch.Classification.Text;

/// <summary>
/// What Unicode's compatibility decomposition (NFKD) with small letters makes of letters of other shapes, marks left out. Kept as a table, so that judging
/// needs no Unicode library of the operating system, is the same on every machine, and starts at once. A test holds the table against Unicode.
/// </summary>
internal static class Decompositions
{
    public const string Resource = "ChannelWatch.Classification.Text.decompositions.txt";

    /// <summary>First and last code points of the blocks that hold disguises of Latin letters.</summary>
    public static readonly IReadOnlyList<(int First, int Last)> Blocks =
        [(0x80, 0x33FF), (0xA640, 0xABFF), (0xFB00, 0xFB06), (0xFE10, 0xFFEF), (0x1D400, 0x1D7FF), (0x1F100, 0x1F14F)];

    /// <summary>The table as shipped: a code point in hexadecimal, a space and what it folds to, a line each.</summary>
    public static Dictionary<int, string> Read()
    {
        using var stream = typeof(Decompositions).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, string>(8000);
        while (reader.ReadLine() is { } line)
        {
            var gap = line.IndexOf(' ', StringComparison.Ordinal);
            table[int.Parse(line.AsSpan(0, gap), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture)] = line[(gap + 1)..];
        }

        return table;
    }

    /// <summary>The table as Unicode has it, which needs the operating system's Unicode library; for making and testing the shipped one.</summary>
    public static Dictionary<int, string> Make()
    {
        var table = new Dictionary<int, string>();
        foreach (var (first, last) in Blocks)
        {
            for (var value = first; value <= last; value++)
            {
                if (Rune.IsValid(value) && Decompose(new Rune(value)) is { } folded)
                {
                    table[value] = folded;
                }
            }
        }

        return table;
    }

    private static string? Decompose(Rune rune)
    {
        if (Folding.Vanishes(rune))
        {
            return null;
        }

        var original = rune.ToString();
        var text = new StringBuilder();
        foreach (var part in original.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!Folding.Vanishes(part))
            {
                text.Append(Rune.IsWhiteSpace(part) ? " " : part.ToString());
            }
        }

        var folded = text.ToString();
        return folded == original ? null : folded;
    }
}
