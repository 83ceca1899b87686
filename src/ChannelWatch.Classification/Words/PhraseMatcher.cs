using System.Runtime.InteropServices;
using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Words;

/// <summary>Finds every phrase of every list in one walk over the tokens.</summary>
internal sealed class PhraseMatcher
{
    // Nobody needs a thousand findings; text made to produce them must not cost more than others.
    private const int MostHits = 500;

    private readonly WordGroups _groups;
    private readonly PhraseIndex _index;
    private readonly PhrasePart[] _parts;
    private readonly Place[] _phrases;

    public PhraseMatcher(IReadOnlyList<Phrase> phrases, Vocabulary vocabulary, WordGroups groups)
    {
        _groups = groups;
        _index = new PhraseIndex(phrases, vocabulary, groups);
        _parts = [.. phrases.SelectMany(phrase => phrase.Parts)];
        _phrases = new Place[phrases.Count];
        var from = 0;
        for (var number = 0; number < phrases.Count; number++)
        {
            var parts = phrases[number].Parts;
            var opening = parts[0].Class == PhraseClass.SentenceStart ? parts[1] : parts[0];
            _phrases[number] = new Place(phrases[number].Section, from, from += parts.Count, opening);
        }
    }

    /// <summary>Replaces <paramref name="hits"/> by those in the tokens, in their order, those inside an innocent neighbour of the same list left out.</summary>
    public void Find(List<Token> tokens, List<PhraseHit> hits)
    {
        hits.Clear();
        var all = CollectionsMarshal.AsSpan(tokens);
        Span<ulong> present = stackalloc ulong[_index.Needs.Length];
        present.Clear();
        foreach (var token in all)
        {
            _index.Needs.Mark(token.Word, present);
        }

        for (var at = 0; at < all.Length; at++)
        {
            foreach (ref readonly var entry in _index.Of(all[at].Word))
            {
                for (var first = at - entry.Least; PhraseNeeds.Has(present, entry.Need) && first >= Math.Max(0, at - entry.Most); first--)
                {
                    Try(entry.Phrase, all, first, hits);
                }
            }

            foreach (var phrase in _index.WithoutWord)
            {
                Try(phrase, all, at, hits);
            }
        }

        if (hits.Count > 1)
        {
            Arrange(hits);
        }

        if (hits.Exists(static hit => hit.Section.Silences))
        {
            Silence(hits);
        }
    }

    // In the order of the text, each once; as many as anybody needs.
    private static void Arrange(List<PhraseHit> hits)
    {
        hits.Sort();
        var kept = 1;
        var index = 1;
        for (; index < hits.Count && (kept < MostHits || hits[index].First == hits[index - 1].First); index++)
        {
            if (hits[index].CompareTo(hits[index - 1]) != 0)
            {
                hits[kept++] = hits[index];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
    }

    private static void Silence(List<PhraseHit> hits)
    {
        var innocent = hits.FindAll(hit => hit.Section.Silences);
        hits.RemoveAll(hit => hit.Section.Silences || innocent.Exists(around =>
            around.Section.List == hit.Section.List && around.First <= hit.First && around.End >= hit.End));
    }

    private void Try(int number, ReadOnlySpan<Token> tokens, int first, List<PhraseHit> hits)
    {
        ref readonly var phrase = ref _phrases[number];
        var isWord = phrase.Opening.Class == PhraseClass.Words;
        if (isWord
            ? tokens[first].Word == 0 || !_groups.Holds(phrase.Opening.Group, tokens[first].Word)
            : tokens[first].Kind is not (TokenKind.Number or TokenKind.Link or TokenKind.Mail or TokenKind.Mention))
        {
            return;
        }

        var end = Match(phrase.From, phrase.To, tokens, first);
        if (end <= first)
        {
            return;
        }

        var disguised = false;
        foreach (var token in tokens[first..end])
        {
            disguised |= token.Is(TokenMarks.Disguised);
        }

        // Those that begin with a particular word come before those that begin with any link or number.
        hits.Add(new PhraseHit(phrase.Section, first, end, disguised, isWord ? number : number + _phrases.Length));
    }

    // End of the match, or -1. Gaps are short and few, so that the walk back stays small whatever the text.
    private int Match(int part, int to, ReadOnlySpan<Token> tokens, int at)
    {
        for (; part < to; part++)
        {
            ref readonly var wanted = ref _parts[part];
            if (wanted is { Class: PhraseClass.Words, Optional: false })
            {
                if (at >= tokens.Length || tokens[at].Word == 0 || !_groups.Holds(wanted.Group, tokens[at].Word))
                {
                    return -1;
                }

                at++;
                continue;
            }

            if (wanted.Class == PhraseClass.Gap)
            {
                return Skip(part, to, tokens, at);
            }

            if (wanted.Optional && Match(part + 1, to, tokens, at) is > 0 and var without)
            {
                return Fits(wanted, tokens, at) && Match(part + 1, to, tokens, at + 1) is > 0 and var longer ? longer : without;
            }

            if (!Fits(wanted, tokens, at))
            {
                return -1;
            }

            at += wanted.Class is PhraseClass.SentenceStart or PhraseClass.SentenceEnd ? 0 : 1;
        }

        return at;
    }

    private int Skip(int part, int to, ReadOnlySpan<Token> tokens, int at)
    {
        for (var skipped = 0; skipped <= _parts[part].Gap && at + skipped < tokens.Length; skipped++)
        {
            if (skipped > 0 && tokens[at + skipped - 1].Is(TokenMarks.Opening) && at > 0)
            {
                return -1;
            }

            if (!(tokens[at + skipped].Is(TokenMarks.Opening) && at > 0) && Match(part + 1, to, tokens, at + skipped) is > 0 and var end)
            {
                return end;
            }
        }

        return -1;
    }

    private bool Fits(in PhrasePart wanted, ReadOnlySpan<Token> tokens, int at) => wanted.Class switch
    {
        PhraseClass.SentenceEnd => at >= tokens.Length || tokens[at].Is(TokenMarks.Opening),
        _ when at >= tokens.Length => false,
        PhraseClass.Words => tokens[at].Word != 0 && _groups.Holds(wanted.Group, tokens[at].Word),
        PhraseClass.SentenceStart => at == 0 || tokens[at].Is(TokenMarks.Opening),
        PhraseClass.Number => tokens[at].Kind == TokenKind.Number,
        PhraseClass.Link => tokens[at].Kind == TokenKind.Link,
        PhraseClass.Mail => tokens[at].Kind == TokenKind.Mail,
        PhraseClass.Mention => tokens[at].Kind == TokenKind.Mention,
        PhraseClass.Capital => tokens[at].Kind == TokenKind.Word && tokens[at].Is(TokenMarks.Capital) && !tokens[at].Is(TokenMarks.Opening),
        _ => false,
    };

    private readonly record struct Place(PhraseSection Section, int From, int To, PhrasePart Opening);
}
