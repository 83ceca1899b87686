using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Words;

/// <summary>Finds every phrase of every list in one walk over the tokens.</summary>
internal sealed class PhraseMatcher
{
    // Nobody needs a thousand findings; text made to produce them must not cost more than others.
    private const int MostHits = 500;

    private readonly Phrase[][] _byFirstWord;
    private readonly Phrase[] _byClass;

    public PhraseMatcher(IReadOnlyList<Phrase> phrases, int words)
    {
        var table = new List<Phrase>?[words];
        var byClass = new List<Phrase>();
        foreach (var phrase in phrases)
        {
            var first = phrase.Parts.First(part => part.Class != PhraseClass.SentenceStart);
            if (first.Class != PhraseClass.Words)
            {
                byClass.Add(phrase);
                continue;
            }

            for (var word = 1; word < words; word++)
            {
                if (first.Holds(word))
                {
                    (table[word] ??= []).Add(phrase);
                }
            }
        }

        _byFirstWord = [.. table.Select(list => list?.ToArray() ?? [])];
        _byClass = [.. byClass];
    }

    /// <summary>Hits in the order of the text, those inside an innocent neighbour of the same list left out.</summary>
    public List<PhraseHit> Find(List<Token> tokens)
    {
        var hits = new List<PhraseHit>();
        for (var first = 0; first < tokens.Count && hits.Count < MostHits; first++)
        {
            var token = tokens[first];
            Try(_byFirstWord[token.Word], tokens, first, hits);
            if (token.Kind is TokenKind.Number or TokenKind.Link or TokenKind.Mail or TokenKind.Mention)
            {
                Try(_byClass, tokens, first, hits);
            }
        }

        if (hits.Exists(hit => hit.Section.Silences))
        {
            Silence(hits);
        }

        return hits;
    }

    private static void Silence(List<PhraseHit> hits)
    {
        var innocent = hits.FindAll(hit => hit.Section.Silences);
        hits.RemoveAll(hit => hit.Section.Silences || innocent.Exists(around =>
            around.Section.List == hit.Section.List && around.First <= hit.First && around.End >= hit.End));
    }

    private static void Try(Phrase[] phrases, List<Token> tokens, int first, List<PhraseHit> hits)
    {
        foreach (var phrase in phrases)
        {
            var end = Match(phrase.Parts, 0, tokens, first);
            if (end <= first)
            {
                continue;
            }

            var disguised = false;
            for (var index = first; index < end; index++)
            {
                disguised |= tokens[index].Is(TokenMarks.Disguised);
            }

            hits.Add(new PhraseHit(phrase.Section, first, end, disguised));
        }
    }

    // End of the match, or -1. Gaps are short and few, so that the walk back stays small whatever the text.
    private static int Match(IReadOnlyList<PhrasePart> parts, int part, List<Token> tokens, int at)
    {
        for (; part < parts.Count; part++)
        {
            var wanted = parts[part];
            if (wanted.Class == PhraseClass.Gap)
            {
                return Skip(parts, part, tokens, at);
            }

            if (wanted.Optional && Match(parts, part + 1, tokens, at) is > 0 and var without)
            {
                return Fits(wanted, tokens, at) && Match(parts, part + 1, tokens, at + 1) is > 0 and var longer ? longer : without;
            }

            if (!Fits(wanted, tokens, at))
            {
                return -1;
            }

            at += wanted.Class is PhraseClass.SentenceStart or PhraseClass.SentenceEnd ? 0 : 1;
        }

        return at;
    }

    private static int Skip(IReadOnlyList<PhrasePart> parts, int part, List<Token> tokens, int at)
    {
        for (var skipped = 0; skipped <= parts[part].Gap && at + skipped < tokens.Count; skipped++)
        {
            if (skipped > 0 && tokens[at + skipped - 1].Is(TokenMarks.Opening) && at > 0)
            {
                return -1;
            }

            if (!(tokens[at + skipped].Is(TokenMarks.Opening) && at > 0) && Match(parts, part + 1, tokens, at + skipped) is > 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    private static bool Fits(PhrasePart wanted, List<Token> tokens, int at) => wanted.Class switch
    {
        PhraseClass.SentenceEnd => at >= tokens.Count || tokens[at].Is(TokenMarks.Opening),
        _ when at >= tokens.Count => false,
        PhraseClass.Words => wanted.Holds(tokens[at].Word),
        PhraseClass.SentenceStart => at == 0 || tokens[at].Is(TokenMarks.Opening),
        PhraseClass.Number => tokens[at].Kind == TokenKind.Number,
        PhraseClass.Link => tokens[at].Kind == TokenKind.Link,
        PhraseClass.Mail => tokens[at].Kind == TokenKind.Mail,
        PhraseClass.Mention => tokens[at].Kind == TokenKind.Mention,
        PhraseClass.Capital => tokens[at].Kind == TokenKind.Word && tokens[at].Is(TokenMarks.Capital) && !tokens[at].Is(TokenMarks.Opening),
        _ => false,
    };
}
