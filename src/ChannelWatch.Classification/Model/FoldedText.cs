namespace ChannelWatch.Classification.Model;

/// <summary>A text after folding, with the place in the original each character came from. Buffers belong to the caller.</summary>
internal ref struct FoldedText
{
    private readonly ReadOnlySpan<char> _original;
    private readonly Span<char> _characters;
    private readonly Span<int> _origins;

    public FoldedText(ReadOnlySpan<char> original, FoldTable table, Span<char> characters, Span<int> origins)
    {
        _original = original;
        _characters = characters;
        _origins = origins;
        Fill(table);
    }

    public int Length { get; private set; }

    /// <summary>Characters left out because no reader sees them: zero-width, bidi controls, stacked marks.</summary>
    public int Dropped { get; private set; }

    public readonly char this[int index] => index < Length ? _characters[index] : '\0';

    public readonly ReadOnlySpan<char> Slice(int start, int end) => _characters[start..end];

    public readonly int Origin(int index) => _origins[index];

    /// <summary>One past the original character the folded one at <paramref name="index"/> - 1 came from.</summary>
    public readonly int OriginEnd(int index)
    {
        var last = _origins[index - 1];
        return last + (char.IsHighSurrogate(_original[last]) && last + 1 < _original.Length ? 2 : 1);
    }

    public readonly bool IsUpper(int index)
    {
        var character = _original[_origins[index]];
        return character < 128 ? character is >= 'A' and <= 'Z' : char.IsUpper(character);
    }

    private void Fill(FoldTable table)
    {
        var length = 0;
        var (last, lastButOne) = ('\0', '\0');
        for (var index = 0; index < _original.Length; index++)
        {
            var origin = index;
            var character = _original[index];
            char folded;
            if (char.IsHighSurrogate(character) && index + 1 < _original.Length && char.IsLowSurrogate(_original[index + 1]))
            {
                folded = table.FoldPair(character, _original[++index]);
                folded = folded == FoldTable.Dropped ? Picture(character, _original[index]) : folded;
            }
            else
            {
                folded = table.Fold(character);
            }

            if (folded == FoldTable.Dropped)
            {
                Dropped += character is '\uFE0F' or '\u200D' ? 0 : 1;
                continue;
            }

            if (last == folded && lastButOne == folded && char.IsLetter(folded))
            {
                continue;
            }

            (lastButOne, last) = (last, folded);

            _characters[length] = folded;
            _origins[length++] = origin;
        }

        Length = length;
    }

    /// <summary>One private-use character per picture is enough to tell pictures apart.</summary>
    private static char Picture(char high, char low) => (char)(0xE000 + (char.ConvertToUtf32(high, low) % 0x1800));
}
