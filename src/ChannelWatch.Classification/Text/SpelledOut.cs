using System.Runtime.InteropServices;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Text;

/// <summary>Joins letters written apart ("f u c k", "k-y-s") when together they are a word a list expects in disguise.</summary>
internal static class SpelledOut
{
    private const int Shortest = 3;
    private const int Longest = 16;

    public static void Join(ReadOnlySpan<char> folded, List<Token> tokens, Disguises disguises)
    {
        var all = CollectionsMarshal.AsSpan(tokens);
        if (!HasLettersApart(all))
        {
            return;
        }

        Span<char> letters = stackalloc char[Longest];
        var kept = 0;
        for (var first = 0; first < all.Length;)
        {
            var count = 0;
            while (count < Longest && first + count < all.Length && IsLetter(all[first + count]))
            {
                letters[count] = folded[all[first + count].Start];
                count++;
            }

            var (length, word) = LongestWord(letters[..count], disguises);
            var start = all[first];
            all[kept++] = word == 0 ? start : start with
            {
                Kind = TokenKind.Word,
                End = all[first + length - 1].End,
                Word = word,
                Marks = start.Marks | TokenMarks.Disguised,
            };
            first += length;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
    }

    private static bool HasLettersApart(ReadOnlySpan<Token> tokens)
    {
        var run = 0;
        foreach (var token in tokens)
        {
            run = IsLetter(token) ? run + 1 : 0;
            if (run == Shortest)
            {
                return true;
            }
        }

        return false;
    }

    private static (int Length, int Word) LongestWord(ReadOnlySpan<char> letters, Disguises disguises)
    {
        for (var length = letters.Length; length >= Shortest && disguises.MayBegin(letters); length--)
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
