using System.Runtime.CompilerServices;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Text;

/// <summary>Cuts a folded text into tokens, resolving each word against the vocabulary as written or, failing that, behind its disguise.</summary>
internal sealed class Lexer(Vocabulary vocabulary, Disguises disguises)
{
    private const int LongestWord = 48;

    // What may stand around a word.
    private const string Outer = "\"'([{<)]}>.,!?;:~";
    private static readonly ulong LowOuter = Bits(0);
    private static readonly ulong HighOuter = Bits(64);

    /// <summary>Replaces <paramref name="tokens"/> by those of the text.</summary>
    public void Read(NormalisedText text, List<Token> tokens)
    {
        tokens.Clear();
        var folded = text.Folded;
        var opening = true;
        for (var index = 0; index < folded.Length;)
        {
            if (folded[index] is ' ' or '\n')
            {
                opening |= folded[index] == '\n';
                index++;
                continue;
            }

            if (!ReadPlainWord(text, ref index, ref opening, tokens))
            {
                var length = folded[index..].IndexOfAny(' ', '\n');
                var end = length < 0 ? folded.Length : index + length;
                opening = ReadChunk(text, index, end, opening, tokens);
                index = end;
            }
        }

        SpelledOut.Join(folded, tokens, disguises);
    }

    private static ulong Bits(int from) =>
        Outer.Where(character => character >= from && character < from + 64).Aggregate(0UL, (bits, character) => bits | (1UL << (character - from)));

    private static bool IsOuter(char character) => character < 128
        ? (((character < 64 ? LowOuter : HighOuter) >> character) & 1) != 0
        : character == '…';

    // Most of any text: letters, perhaps a full stop or the like, and a blank.
    [SkipLocalsInit]
    private bool ReadPlainWord(NormalisedText text, ref int index, ref bool opening, List<Token> tokens)
    {
        var rest = text.Folded[index..];
        Span<uint> beginnings = stackalloc uint[Vocabulary.LongestPrefix];
        var hash = Vocabulary.Seed;
        var length = 0;
        for (; length < rest.Length && rest[length] is >= 'a' and <= 'z'; length++)
        {
            hash = Vocabulary.Step(hash, rest[length]);
            if (length < beginnings.Length)
            {
                beginnings[length] = hash;
            }
        }

        var closes = false;
        var end = length;
        for (; end < rest.Length && rest[end] is not (' ' or '\n'); end++)
        {
            if (!IsOuter(rest[end]))
            {
                return false;
            }

            closes |= rest[end] is '.' or '!' or '?' or ':' or ';';
        }

        if (length == 0 || length > LongestWord || rest.StartsWith("hx"))
        {
            return false;
        }

        var word = rest[..length];
        tokens.Add(Known(word, index, index + length, Marks(text, index, opening), vocabulary.Find(word, hash, beginnings)));
        (index, opening) = (index + end, closes);
        return true;
    }

    private bool ReadChunk(NormalisedText text, int start, int end, bool opening, List<Token> tokens)
    {
        var closes = false;
        var full = text.Folded;
        while (start < end && IsOuter(full[start]) && !(full[start] == '!' && end - start > 3 && char.IsLetter(full[start + 1])))
        {
            opening |= full[start] is '.' or '!' or '?';
            start++;
        }

        var trimmed = end;
        while (trimmed > start && IsOuter(full[trimmed - 1]))
        {
            trimmed--;
            closes |= full[trimmed] is '.' or '!' or '?' or ':' or ';';
        }

        if (trimmed == start)
        {
            return opening || closes;
        }

        ReadOddChunk(text, start, trimmed, opening, tokens);
        return closes;
    }

    private void ReadOddChunk(NormalisedText text, int start, int end, bool opening, List<Token> tokens)
    {
        var chunk = text.Folded[start..end];
        var shape = Shapes.Of(chunk);
        if (shape != TokenKind.Word)
        {
            tokens.Add(new Token(shape, start, end, 0, opening ? TokenMarks.Opening : 0));
        }
        else if (Shapes.HasInnerSymbols(chunk) && disguises.Reveal(chunk) is > 0 and var hidden)
        {
            tokens.Add(new Token(TokenKind.Word, start, end, hidden, Marks(text, start, opening) | TokenMarks.Disguised));
        }
        else
        {
            Split(text, start, end, opening, tokens);
        }
    }

    private void Split(NormalisedText text, int start, int end, bool opening, List<Token> tokens)
    {
        var folded = text.Folded;
        for (var index = start; index < end;)
        {
            var from = index;
            if (char.IsLetterOrDigit(folded[index]))
            {
                while (index < end && (char.IsLetterOrDigit(folded[index]) || (folded[index] is '\'' or '@' or '$' or '!' && index + 1 < end && char.IsLetterOrDigit(folded[index + 1]))))
                {
                    index++;
                }

                tokens.Add(Word(text, from, index, opening));
                opening = false;
            }
            else
            {
                index += char.IsHighSurrogate(folded[index]) && index + 1 < end ? 2 : 1;
                if (folded[from] >= '\u2000' || folded[from] is '£' or '$' or '%' or '&' or '#')
                {
                    tokens.Add(new Token(TokenKind.Symbol, from, index, vocabulary.Find(folded[from..index]), 0));
                }

                opening |= folded[from] is '.' or '!' or '?';
            }
        }
    }

    private Token Word(NormalisedText text, int start, int end, bool opening)
    {
        var written = text.Folded[start..end];
        var marks = Marks(text, start, opening) | (written.EndsWith("'s") ? TokenMarks.Possessive : 0);
        if (written.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return new Token(TokenKind.Number, start, end, vocabulary.Find(written), marks);
        }

        if (written.Length > LongestWord)
        {
            return new Token(TokenKind.Word, start, end, 0, marks);
        }

        if (!written.Contains('\''))
        {
            return Known(written, start, end, marks, vocabulary.Find(written));
        }

        Span<char> plain = stackalloc char[LongestWord];
        var length = 0;
        foreach (var character in written)
        {
            if (character != '\'')
            {
                plain[length++] = character;
            }
        }

        // "Theo's" is Theo, unless a list has it as it is written.
        var known = vocabulary.Find(plain[..length]);
        known = known == 0 && written.EndsWith("'s") ? vocabulary.Find(written[..^2]) : known;
        return Known(plain[..length], start, end, marks, known);
    }

    private Token Known(ReadOnlySpan<char> plain, int start, int end, TokenMarks marks, int known)
    {
        if (known == 0 && Shapes.LooksDisguised(plain))
        {
            known = disguises.Reveal(plain);
            known = known > 0 ? known : disguises.Shrink(plain);
            marks |= known > 0 ? TokenMarks.Disguised : 0;
        }

        return new Token(TokenKind.Word, start, end, known, marks);
    }

    private static TokenMarks Marks(NormalisedText text, int start, bool opening) =>
        (opening ? TokenMarks.Opening : 0) | (text.WasCapital(start) ? TokenMarks.Capital : 0);
}
