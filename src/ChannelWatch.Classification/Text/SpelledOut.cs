using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Text;

/// <summary>Joins letters written apart ("f u c k", "k-y-s") when together they are a word a list expects in disguise.</summary>
internal static class SpelledOut
{
    private const int Shortest = 3;
    private const int Longest = 16;

    public static void Join(string folded, List<Token> tokens, Disguises disguises)
    {
        Span<char> letters = stackalloc char[Longest];
        var kept = 0;
        for (var first = 0; first < tokens.Count;)
        {
            var count = 0;
            while (count < Longest && first + count < tokens.Count && IsLetter(tokens[first + count]))
            {
                letters[count] = folded[tokens[first + count].Start];
                count++;
            }

            var (length, word) = LongestWord(letters[..count], disguises);
            var start = tokens[first];
            tokens[kept++] = word == 0 ? start : start with
            {
                Kind = TokenKind.Word,
                End = tokens[first + length - 1].End,
                Word = word,
                Marks = start.Marks | TokenMarks.Disguised,
            };
            first += length;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    private static (int Length, int Word) LongestWord(ReadOnlySpan<char> letters, Disguises disguises)
    {
        for (var length = letters.Length; length >= Shortest; length--)
        {
            if (disguises.Reveal(letters[..length]) is > 0 and var word)
            {
                return (length, word);
            }
        }

        return (1, 0);
    }

    private static bool IsLetter(Token token) => token.End - token.Start == 1 && (token.Kind is TokenKind.Word or TokenKind.Number);
}
