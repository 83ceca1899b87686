using System.Text;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// Folds single characters to what they look like: lower case, compatibility forms undone, diacritics off, look-alike letters to Latin.
/// Carried in the model file, so that a text reads the same wherever the model runs.
/// </summary>
internal sealed class FoldTable
{
    /// <summary>The character is not seen by a reader and is left out.</summary>
    public const char Dropped = '\0';

    private const int PageSize = 256;
    private const int MathFirst = 0x1D400;
    private const int MathCount = 0x400;
    private const string LookAlikes = "аaеeоoрpсcхxуyіiѕsјjһhкkмmтtвbнhοoαaεeρpνvτtιiκkıiłløođdðdþpßsæaœo’'‘'`'´'ʼ'“\"”\"„\"«\"»\"–-—-−-‐-‑-….";

    private readonly byte[] _pageOf;
    private readonly char[] _pages;
    private readonly char[] _math;

    private FoldTable(byte[] pageOf, char[] pages, char[] math)
    {
        _pageOf = pageOf;
        _pages = pages;
        _math = math;
    }

    public char Fold(char character) => _pages[(_pageOf[character >> 8] * PageSize) + (character & 0xFF)];

    /// <summary>A letter or digit for a styled one (𝐟, 🅵), <see cref="Dropped"/> for anything else, pictures above all.</summary>
    public char FoldPair(char high, char low)
    {
        var code = char.ConvertToUtf32(high, low);
        if (code is >= MathFirst and < MathFirst + MathCount)
        {
            return _math[code - MathFirst];
        }

        return code switch
        {
            >= 0x1F130 and <= 0x1F149 => (char)('a' + (code - 0x1F130)),
            >= 0x1F150 and <= 0x1F169 => (char)('a' + (code - 0x1F150)),
            >= 0x1F170 and <= 0x1F189 => (char)('a' + (code - 0x1F170)),
            _ => Dropped,
        };
    }

    /// <summary>Works the table out from the Unicode data of the running platform; slow, for training only.</summary>
    public static FoldTable Build()
    {
        var pageOf = new byte[PageSize];
        var pages = new List<char[]>();
        for (var page = 0; page < PageSize; page++)
        {
            var folded = Enumerable.Range(page * PageSize, PageSize).Select(code => FoldSlowly((char)code)).ToArray();
            var known = pages.FindIndex(folded.SequenceEqual);
            if (known < 0)
            {
                known = pages.Count;
                pages.Add(folded);
            }

            pageOf[page] = checked((byte)known);
        }

        var math = Enumerable.Range(MathFirst, MathCount).Select(code => FoldSlowly(char.ConvertFromUtf32(code))).ToArray();
        return new FoldTable(pageOf, [.. pages.SelectMany(page => page)], math);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_pages.Length);
        writer.Write(_pageOf);
        ModelFile.WriteArray<char>(writer, _pages);
        ModelFile.WriteArray<char>(writer, _math);
    }

    public static FoldTable Read(ref ModelReader reader)
    {
        var length = reader.Int32();
        return new FoldTable(reader.Array<byte>(PageSize), reader.Array<char>(length), reader.Array<char>(MathCount));
    }

    private static char FoldSlowly(char character) =>
        char.IsSurrogate(character) ? character : LookAlike(character) ?? FoldSlowly(character.ToString());

    private static char? LookAlike(char character)
    {
        var lower = char.ToLowerInvariant(character);
        for (var index = 0; index + 1 < LookAlikes.Length; index += 2)
        {
            if (LookAlikes[index] == lower)
            {
                return LookAlikes[index + 1];
            }
        }

        return null;
    }

    private static char FoldSlowly(string character)
    {
        var single = character[0];
        if (char.IsWhiteSpace(single))
        {
            return single is '\n' or '\r' or '\u2028' or '\u2029' ? '\n' : ' ';
        }

        var visible = Decompose(character).FirstOrDefault(IsSeen);
        return visible == default ? Dropped : LookAlike(visible) ?? char.ToLowerInvariant(visible);
    }

    private static string Decompose(string character)
    {
        try
        {
            return character.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Unassigned code points cannot be normalised; they stand for themselves.
            return character;
        }
    }

    private static bool IsSeen(char character) => char.GetUnicodeCategory(character) is not (
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark
        or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control);
}
