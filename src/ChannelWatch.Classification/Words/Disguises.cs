namespace ChannelWatch.Classification.Words;

/// <summary>
/// Undoes leetspeak, masks, separators and stretched letters, but only towards words that lists expect in disguise: "5ixth" stays
/// what it is because no list asks for it.
/// </summary>
internal sealed class Disguises(Vocabulary vocabulary, IReadOnlySet<int> expected)
{
    private const int Longest = 24;
    private const string From = "0134578926@$!|+€£(¡";
    private const string Into = "oleastbqzbasiltelci";

    private const int Beginning = 3;

    // Most text is no disguise: its first letters tell at once.
    private readonly HashSet<string> _beginnings =
        [.. expected.Select(word => vocabulary[word]).Where(word => word.Length >= Beginning).Select(word => word[..Beginning])];

    private readonly Dictionary<(char First, int Length), List<string>> _byShape = expected
        .Select(word => vocabulary[word])
        .Where(word => !word.EndsWith('*'))
        .GroupBy(word => (word[0], word.Length))
        .ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>Number of the expected word behind a piece of writing, or 0.</summary>
    public int Reveal(ReadOnlySpan<char> written)
    {
        if (written.Length is < 2 or > Longest)
        {
            return 0;
        }

        Span<char> plain = stackalloc char[Longest];
        return Known(plain[..Spell(written, plain, 'i', dropSeparators: true)])
            ?? Known(plain[..Spell(written, plain, 'l', dropSeparators: true)])
            ?? Unmasked(written)
            ?? 0;
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

            if (Known(plain[..length]) is { } word)
            {
                return word;
            }
        }

        return 0;
    }

    private static int Spell(ReadOnlySpan<char> written, Span<char> plain, char one, bool dropSeparators)
    {
        var length = 0;
        foreach (var character in written)
        {
            var mapped = character switch
            {
                '1' or '!' or '|' => one,
                _ when From.IndexOf(character) is >= 0 and var at => Into[at],
                _ => character,
            };
            if (char.IsLetter(mapped) || !dropSeparators)
            {
                plain[length++] = mapped;
            }
        }

        return length;
    }

    private int? Known(ReadOnlySpan<char> plain) =>
        plain.Length >= Beginning && _beginnings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain[..Beginning])
        && vocabulary.Find(plain) is > 0 and var word && expected.Contains(word) ? word : null;

    // "f**k", "s___", "w#nker": the first listed word that fits; lists put the likeliest first.
    private int? Unmasked(ReadOnlySpan<char> written)
    {
        if (written.Length < 3 || !char.IsLetter(written[0]) || written.IndexOfAny("*#_-") < 0 || !_byShape.TryGetValue((written[0], written.Length), out var words))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (Fits(written, word))
            {
                return vocabulary.Find(word);
            }
        }

        return null;
    }

    private static bool Fits(ReadOnlySpan<char> written, string word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (written[index] != word[index] && !"*#_-.".Contains(written[index]))
            {
                return false;
            }
        }

        return true;
    }
}
