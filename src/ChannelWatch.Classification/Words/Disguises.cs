using System.Buffers;

namespace ChannelWatch.Classification.Words;

/// <summary>
/// Undoes leetspeak, masks, separators and stretched letters, but only towards words that lists expect in disguise: "5ixth" stays
/// what it is because no list asks for it.
/// </summary>
internal sealed class Disguises
{
    private const int Longest = 24;
    private const string From = "0134578926@$!|+€£(¡";
    private const string Into = "oleastbqzbasiltelci";
    private const int Beginning = 3;

    private static readonly SearchValues<char> Masks = SearchValues.Create("*#_-");

    // What each ASCII character may stand for; itself mostly.
    private static readonly char[] Plain = [.. Enumerable.Range(0, 128).Select(code => From.IndexOf((char)code) is >= 0 and var at ? Into[at] : (char)code)];

    private readonly Vocabulary _vocabulary;
    private readonly ulong[] _expected;

    // Most text is no disguise: its first letters tell at once.
    private readonly ulong[] _beginnings = new ulong[1024];
    private readonly Dictionary<(char First, int Length), List<int>> _byShape = [];

    /// <param name="vocabulary">All words.</param>
    /// <param name="expected">Numbers of those looked for in disguise, the likeliest first.</param>
    public Disguises(Vocabulary vocabulary, IEnumerable<int> expected)
    {
        _vocabulary = vocabulary;
        _expected = new ulong[(vocabulary.Count >> 6) + 1];
        foreach (var word in expected)
        {
            Expect(word, vocabulary[word]);
        }
    }

    /// <summary>Whether letters that begin so can be a disguised word at all; a no is certain.</summary>
    public bool MayBegin(ReadOnlySpan<char> letters) =>
        !System.Text.Ascii.IsValid(letters[..Beginning])
        || IsBeginning(Plain[letters[0]], Plain[letters[1]], Plain[letters[2]])
        || letters[..Beginning].Contains('1');

    /// <summary>Number of the expected word behind a piece of writing, or 0.</summary>
    public int Reveal(ReadOnlySpan<char> written)
    {
        if (written.Length is < 2 or > Longest)
        {
            return 0;
        }

        Span<char> plain = stackalloc char[Longest];
        var word = Known(plain[..Spell(written, plain, 'i')]);
        word = word > 0 ? word : Known(plain[..Spell(written, plain, 'l')]);
        return word > 0 ? word : Unmasked(written);
    }

    /// <summary>Number of the expected word behind a word with stretched letters ("fuuuck"), or 0.</summary>
    public int Shrink(ReadOnlySpan<char> written)
    {
        Span<char> plain = stackalloc char[Longest];
        for (var keep = 2; keep >= 1; keep--)
        {
            var length = 0;
            var run = 0;
            for (var index = 0; index < written.Length && length < Longest; index++)
            {
                run = index > 0 && written[index] == written[index - 1] ? run + 1 : 1;
                if (run <= keep)
                {
                    plain[length++] = written[index];
                }
            }

            if (Known(plain[..length]) is > 0 and var word)
            {
                return word;
            }
        }

        return 0;
    }

    // Letters only: what separates them is dropped.
    private static int Spell(ReadOnlySpan<char> written, Span<char> plain, char one)
    {
        var length = 0;
        foreach (var character in written)
        {
            var mapped = character switch
            {
                '1' or '!' or '|' => one,
                < '\u0080' => Plain[character],
                _ when From.IndexOf(character) is >= 0 and var at => Into[at],
                _ => character,
            };
            if (char.IsLetter(mapped))
            {
                plain[length++] = mapped;
            }
        }

        return length;
    }

    private void Expect(int word, ReadOnlySpan<char> name)
    {
        if ((_expected[word >> 6] & (1UL << (word & 63))) != 0)
        {
            return;
        }

        _expected[word >> 6] |= 1UL << (word & 63);
        if (name.Length >= Beginning)
        {
            var bit = BeginningBit(name[0], name[1], name[2]);
            _beginnings[bit >> 6] |= 1UL << (bit & 63);
        }

        if (!name.EndsWith('*'))
        {
            if (!_byShape.TryGetValue((name[0], name.Length), out var words))
            {
                _byShape.Add((name[0], name.Length), words = []);
            }

            words.Add(word);
        }
    }

    private static int BeginningBit(char first, char second, char third) =>
        (int)(((first * 0x9E37_79B1u) ^ (second * 0x85EB_CA6Bu) ^ (third * 0xC2B2_AE35u)) >> 16);

    private bool IsBeginning(char first, char second, char third)
    {
        var bit = BeginningBit(first, second, third);
        return (_beginnings[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    private int Known(ReadOnlySpan<char> plain)
    {
        if (plain.Length < Beginning || !IsBeginning(plain[0], plain[1], plain[2]))
        {
            return 0;
        }

        var word = _vocabulary.Find(plain);
        return (_expected[word >> 6] & (1UL << (word & 63))) != 0 ? word : 0;
    }

    // "f**k", "s___", "w#nker": the first listed word that fits; lists put the likeliest first.
    private int Unmasked(ReadOnlySpan<char> written)
    {
        if (written.Length < 3 || !char.IsLetter(written[0]) || written.IndexOfAny(Masks) < 0 || !_byShape.TryGetValue((written[0], written.Length), out var words))
        {
            return 0;
        }

        foreach (var word in words)
        {
            if (Fits(written, _vocabulary[word]))
            {
                return word;
            }
        }

        return 0;
    }

    private static bool Fits(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (written[index] != word[index] && written[index] != '.' && !Masks.Contains(written[index]))
            {
                return false;
            }
        }

        return true;
    }
}
