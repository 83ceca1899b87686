using System.Buffers;
using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Words;

/// <summary>Finds every phrase of every list in one walk over the tokens.</summary>
internal sealed class PhraseMatcher
{
    // Nobody needs a thousand findings; text made to produce them must not cost more than others.
    private const int MostHits = 500;

    private readonly Candidate[][] _byFirstWord;
    private readonly Candidate[] _byClass;
    private readonly int[][] _wokenBy;
    private readonly bool[] _alwaysAwake;

    public PhraseMatcher(IReadOnlyList<Phrase> phrases, Vocabulary vocabulary)
    {
        var byFirstWord = new List<Candidate>?[vocabulary.Count];
        var wokenBy = new List<int>?[vocabulary.Count];
        var byClass = new List<Candidate>();
        _alwaysAwake = new bool[phrases.Count];
        for (var number = 0; number < phrases.Count; number++)
        {
            var phrase = phrases[number];
            var first = phrase.Parts.First(part => part.Class != PhraseClass.SentenceStart);
            var rarest = phrase.Parts.Where(part => part is { Class: PhraseClass.Words, Optional: false }).MinBy(part => Commonness(part, vocabulary));
            Index(byFirstWord, first, new Candidate(number, phrase));
            Index(wokenBy, rarest, number);
            _alwaysAwake[number] = rarest is null;
            if (first.Class != PhraseClass.Words)
            {
                byClass.Add(new Candidate(number, phrase));
            }
        }

        _byFirstWord = [.. byFirstWord.Select(list => list?.ToArray() ?? [])];
        _wokenBy = [.. wokenBy.Select(list => list?.ToArray() ?? [])];
        _byClass = [.. byClass];
    }

    /// <summary>Hits in the order of the text, those inside an innocent neighbour of the same list left out.</summary>
    public List<PhraseHit> Find(List<Token> tokens)
    {
        var hits = new List<PhraseHit>();
        var awake = ArrayPool<bool>.Shared.Rent(_alwaysAwake.Length);
        _alwaysAwake.CopyTo(awake, 0);
        foreach (var token in tokens)
        {
            foreach (var phrase in _wokenBy[token.Word])
            {
                awake[phrase] = true;
            }
        }

        for (var first = 0; first < tokens.Count && hits.Count < MostHits; first++)
        {
            var token = tokens[first];
            Try(_byFirstWord[token.Word], awake, tokens, first, hits);
            if (token.Kind is TokenKind.Number or TokenKind.Link or TokenKind.Mail or TokenKind.Mention)
            {
                Try(_byClass, awake, tokens, first, hits);
            }
        }

        ArrayPool<bool>.Shared.Return(awake);
        if (hits.Exists(hit => hit.Section.Silences))
        {
            Silence(hits);
        }

        return hits;
    }

    private static void Index<T>(List<T>?[] table, PhrasePart? part, T entry)
    {
        for (var word = 1; part is { Class: PhraseClass.Words } && word < table.Length; word++)
        {
            if (part.Holds(word))
            {
                (table[word] ??= []).Add(entry);
            }
        }
    }

    // Short words are the common ones; a phrase sleeps until its rarest part is seen.
    private static int Commonness(PhrasePart part, Vocabulary vocabulary)
    {
        var sum = 0;
        for (var word = 1; word < vocabulary.Count; word++)
        {
            sum += !part.Holds(word) ? 0 : vocabulary[word].Length switch { <= 3 => 20, 4 => 4, _ => 1 };
        }

        return sum;
    }

    private static void Silence(List<PhraseHit> hits)
    {
        var innocent = hits.FindAll(hit => hit.Section.Silences);
        hits.RemoveAll(hit => hit.Section.Silences || innocent.Exists(around =>
            around.Section.List == hit.Section.List && around.First <= hit.First && around.End >= hit.End));
    }

    private static void Try(Candidate[] candidates, bool[] awake, List<Token> tokens, int first, List<PhraseHit> hits)
    {
        foreach (var (number, phrase) in candidates)
        {
            var end = awake[number] ? Match(phrase.Parts, 0, tokens, first) : -1;
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
    private static int Match(PhrasePart[] parts, int part, List<Token> tokens, int at)
    {
        for (; part < parts.Length; part++)
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

    private static int Skip(PhrasePart[] parts, int part, List<Token> tokens, int at)
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

    private readonly record struct Candidate(int Number, Phrase Phrase);
}
