using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ChannelWatch.Classification.Text;

/// <summary>
/// Folds one rune to what a reader takes it for: compatibility forms and letters borrowed from other alphabets become plain
/// lower-case Latin, accents and invisible characters vanish. Folding what was folded changes nothing.
/// </summary>
internal static class Folding
{
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

    private static readonly FrozenDictionary<int, string> Table = Build();

    /// <summary>Null when the rune is kept as it is; empty when it vanishes.</summary>
    public static string? Fold(Rune rune)
    {
        if (Table.TryGetValue(rune.Value, out var folded))
        {
            return folded;
        }

        return Vanishes(rune) ? "" : Rune.IsWhiteSpace(rune) ? " " : null;
    }

    public static bool Vanishes(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private static FrozenDictionary<int, string> Build()
    {
        var table = Decompositions.Read();
        AddLookAlikes(table);
        foreach (var first in LetterBlocks)
        {
            for (var letter = 0; letter < 26; letter++)
            {
                table[first + letter] = ((char)('a' + letter)).ToString();
            }
        }

        table['\0'] = " ";
        table[0x1F51F] = "10";
        table[0x2026] = "...";
        return table.ToFrozenDictionary(entry => entry.Key, entry => Settled(entry.Value, table));
    }

    // A capital decomposes to a small letter that is itself a look-alike: fold until nothing changes.
    private static string Settled(string value, Dictionary<int, string> table)
    {
        for (var round = 0; round < 4; round++)
        {
            value = string.Concat(value.EnumerateRunes().Select(rune => table.TryGetValue(rune.Value, out var folded) ? folded : rune.ToString()));
        }

        return value;
    }

    private static void AddLookAlikes(Dictionary<int, string> table)
    {
        for (var index = 0; index + 1 < LookAlikes.Length; index += 2)
        {
            var (odd, plain) = (LookAlikes[index], LookAlikes[index + 1].ToString());
            table[odd] = plain;
            if (!char.IsAscii(char.ToUpperInvariant(odd)))
            {
                table[char.ToUpperInvariant(odd)] = plain;
            }
        }
    }
}
