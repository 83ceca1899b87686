using System.Globalization;
using System.Text;

namespace ChannelWatch.Classification.Text;

/// <summary>
/// Folds one rune to what a reader takes it for: compatibility forms and letters borrowed from other alphabets become plain
/// lower-case Latin, accents and invisible characters vanish. Folding what was folded changes nothing. Works out each block of 256 runes
/// when it first meets one of them: few are ever met.
/// </summary>
internal sealed class Folding
{
    /// <summary>The rune stays as it is.</summary>
    public const char Kept = '\0';

    /// <summary>No reader sees the rune.</summary>
    public const char Vanished = '\u0001';

    /// <summary>The rune becomes several characters: ask <see cref="Several"/>.</summary>
    public const char Many = '\u0002';

    private const int BlockSize = 256;

    // Pairs of look-alike and Latin letter; what NFKD already knows (full width, mathematical, circled, superscript) is not repeated.
    private const string LookAlikes =
        "аaбbвbгrдdеeёeзeиnйnкkлnмmнhоoпnрpсcтtуyфoхxцuчyшwщwъbьbыbэeюoяrіiїijjѕsԁdԛqԝwһhӏlґrєeѓrќk" +
        "αaβbγyδdεeζzηnθoιiκkλaμuνvξeοoπnρpσoςsτtυuφoχxψyωw" +
        "ɑaɓbƈcɗdđdɖdɛeəeɇeƒfɠgǥgħhɦhɨiıiɩiɉjƙkłlɫlɬlɱmɲnŋnøoɵoɔoƥpɋqɍrɽrʀrʁrßsʂsʃsŧtƭtʈtʉuʊuʋvʌvⱳwɯmʏyɏyƴyʐzƶzʒz" +
        "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpǫqꞯqꜱsᴛtᴜuᴠvᴡwᴢz" +
        "օoսuհhոnզqցgյjաwԱuߋl߀oꓮaꓐbꓚcꓓdꓰeꓝfꓖgꓧhꓲiꓙjꓗkꓡlꓟmꓠnꓳoꓑpꓣrꓢsꓔtꓴuꓦvꓪwꓫxꓬyꓜz" +
        "ÐdÞtþtðdæaœoŒoÆa" +
        "‘'’'‚'‛'`'´'ʼ'′'“\"”\"„\"‟\"«\"»\"″\"‐-‑-‒-–-—-―-−-⁃-﹣-․.。.⁄/∕/×x∗*⁎*✱*";

    // Emoji that stand for letters: negative circled and squared capitals, in order from the first code point.
    private static readonly int[] LetterBlocks = [0x1F150, 0x1F170];

    // Read when the first letter beyond ASCII is met.
    private static readonly Lazy<Dictionary<int, string>> Unicode = new(Decompositions.Read);

    private static readonly Dictionary<int, char> Plain = LookAlikeTable();

    private readonly Block?[] _blocks = new Block?[0x11_0000 / BlockSize];

    /// <summary>The character a rune becomes, or one of the constants above.</summary>
    public char Fold(int rune) => BlockOf(rune).Codes[rune % BlockSize];

    /// <summary>What a rune becomes of which <see cref="Fold"/> says <see cref="Many"/>.</summary>
    public string Several(int rune) => BlockOf(rune).Several[rune];

    public static bool Vanishes(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private Block BlockOf(int rune) => _blocks[rune / BlockSize] ?? Learn(rune / BlockSize);

    // Two threads may learn the same block; they learn the same.
    private Block Learn(int number)
    {
        var block = new Block(new char[BlockSize], []);
        for (var index = 0; index < BlockSize; index++)
        {
            var rune = (number * BlockSize) + index;
            block.Codes[index] = Code(rune);
            if (block.Codes[index] == Many)
            {
                block.Several.Add(rune, Settled(rune)!);
            }
        }

        Volatile.Write(ref _blocks[number], block);
        return block;
    }

    private static char Code(int value)
    {
        if (!Rune.IsValid(value))
        {
            return Kept;
        }

        if (Settled(value) is { } folded)
        {
            return folded.Length switch { 0 => Vanished, 1 => folded[0], _ => Many };
        }

        return Vanishes(new Rune(value)) ? Vanished : Rune.IsWhiteSpace(new Rune(value)) ? ' ' : Kept;
    }

    // A capital decomposes to a small letter that is itself a look-alike: fold until nothing changes.
    private static string? Settled(int value)
    {
        var folded = Once(value);
        for (var round = 0; folded is not null && round < 4; round++)
        {
            folded = string.Concat(folded.EnumerateRunes().Select(rune => Once(rune.Value) ?? rune.ToString()));
        }

        return folded;
    }

    private static string? Once(int value) => value switch
    {
        0 => " ",
        0x1F51F => "10",
        0x2026 => "...",
        _ when Array.Exists(LetterBlocks, first => value >= first && value < first + 26) => ((char)('a' + ((value - LetterBlocks[0]) % 32))).ToString(),
        _ when Plain.TryGetValue(value, out var plain) => plain.ToString(),
        _ => Unicode.Value.GetValueOrDefault(value),
    };

    private static Dictionary<int, char> LookAlikeTable()
    {
        var table = new Dictionary<int, char>();
        for (var index = 0; index + 1 < LookAlikes.Length; index += 2)
        {
            var (odd, plain) = (LookAlikes[index], LookAlikes[index + 1]);
            table[odd] = plain;
            if (!char.IsAscii(char.ToUpperInvariant(odd)))
            {
                table[char.ToUpperInvariant(odd)] = plain;
            }
        }

        return table;
    }

    private sealed record Block(char[] Codes, Dictionary<int, string> Several);
}
