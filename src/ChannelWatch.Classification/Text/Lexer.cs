using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Text;

/// <summary>Cuts a folded text into tokens, resolving each word against the vocabulary as written or, failing that, behind its disguise.</summary>
internal sealed class Lexer(Vocabulary vocabulary, Disguises disguises)
{
    private const string Outer = "\"'([{<)]}>.,!?;:~…";
    private const int LongestWord = 48;

    public List<Token> Read(NormalisedText text)
    {
        var tokens = new List<Token>(text.Folded.Length / 5 + 1);
        var folded = text.Folded;
        var opening = true;
        for (var index = 0; index < folded.Length;)
        {
            if (char.IsWhiteSpace(folded[index]))
            {
                opening |= folded[index] == '\n';
                index++;
                continue;
            }

            var end = index;
            while (end < folded.Length && !char.IsWhiteSpace(folded[end]))
            {
                end++;
            }

            opening = ReadChunk(text, index, end, opening, tokens);
            index = end;
        }

        SpelledOut.Join(folded, tokens, disguises);
        return tokens;
    }

    private bool ReadChunk(NormalisedText text, int start, int end, bool opening, List<Token> tokens)
    {
        var closes = false;
        var full = text.Folded.AsSpan();
        while (start < end && Outer.Contains(full[start]) && !(full[start] == '!' && end - start > 3 && char.IsLetter(full[start + 1])))
        {
            opening |= full[start] is '.' or '!' or '?';
            start++;
        }

        var trimmed = end;
        while (trimmed > start && Outer.Contains(full[trimmed - 1]))
        {
            trimmed--;
            closes |= full[trimmed] is '.' or '!' or '?' or ':' or ';';
        }

        if (trimmed == start)
        {
            return opening || closes;
        }

        var chunk = full[start..trimmed];
        var shape = Shapes.Of(chunk);
        if (shape != TokenKind.Word)
        {
            tokens.Add(new Token(shape, start, trimmed, 0, opening ? TokenMarks.Opening : 0));
        }
        else if (Shapes.HasInnerSymbols(chunk) && disguises.Reveal(chunk) is > 0 and var hidden)
        {
            tokens.Add(new Token(TokenKind.Word, start, trimmed, hidden, Marks(text, start, opening) | TokenMarks.Disguised));
        }
        else
        {
            Split(text, start, trimmed, opening, tokens);
        }

        return closes;
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
                    tokens.Add(new Token(TokenKind.Symbol, from, index, vocabulary.Find(folded.AsSpan(from, index - from)), 0));
                }

                opening |= folded[from] is '.' or '!' or '?';
            }
        }
    }

    private Token Word(NormalisedText text, int start, int end, bool opening)
    {
        var written = text.Folded.AsSpan(start, end - start);
        var marks = Marks(text, start, opening) | (written.EndsWith("'s") ? TokenMarks.Possessive : 0);
        if (written.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return new Token(TokenKind.Number, start, end, vocabulary.Find(written), marks);
        }

        if (written.Length > LongestWord)
        {
            return new Token(TokenKind.Word, start, end, 0, marks);
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

        var known = vocabulary.Find(plain[..length]);
        if (known == 0 && Shapes.LooksDisguised(plain[..length]))
        {
            known = disguises.Reveal(plain[..length]);
            known = known > 0 ? known : disguises.Shrink(plain[..length]);
            marks |= known > 0 ? TokenMarks.Disguised : 0;
        }

        return new Token(TokenKind.Word, start, end, known, marks);
    }

    private static TokenMarks Marks(NormalisedText text, int start, bool opening) =>
        (opening ? TokenMarks.Opening : 0) | (text.WasCapital(start) ? TokenMarks.Capital : 0);
}
