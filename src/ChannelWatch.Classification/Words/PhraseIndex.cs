namespace ChannelWatch.Classification.Words;

/// <summary>
/// From each word to the phrases that cannot be without it: a phrase is looked for only where its rarest word stands. Flat, as it is
/// walked for every word of every comment.
/// </summary>
internal sealed class PhraseIndex
{
    // The commonest words of English comments about a school; short words are common besides.
    private const string Commonest = "the to and a i of is in it for my you on that so be at was we this are have not with but he she they all your as no do if just me our from";
    private const string Common =
        "what been like will when were there their about would could should school schools children child kids teacher teachers thank thanks please really every never always " +
        "people today week year years time still know think because before after again where which other being going well good great lovely love class parents parent anyone " +
        "everyone someone dont cant home next message money phone free much more need want come back down only over into them then than some does make take here one out see day";

    private readonly int[] _starts;
    private readonly Entry[] _entries;

    /// <param name="phrases">All phrases; those without any word of their own come out in <see cref="WithoutWord"/>.</param>
    /// <param name="vocabulary">All words.</param>
    /// <param name="groups">All groups of words.</param>
    public PhraseIndex(IReadOnlyList<Phrase> phrases, Vocabulary vocabulary, WordGroups groups)
    {
        var weights = Weights(vocabulary);
        var anchors = new (int Group, Entry Entry)[phrases.Count];
        _starts = new int[vocabulary.Count + 1];
        var withoutWord = new List<int>();
        for (var phrase = 0; phrase < phrases.Count; phrase++)
        {
            if (Anchor(phrases[phrase], phrase, groups, weights) is not { } anchor)
            {
                withoutWord.Add(phrase);
                continue;
            }

            anchors[phrase] = anchor;
            foreach (var word in groups.Of(anchor.Group))
            {
                _starts[word + 1]++;
            }
        }

        for (var word = 0; word < vocabulary.Count; word++)
        {
            _starts[word + 1] += _starts[word];
        }

        _entries = new Entry[_starts[^1]];
        WithoutWord = [.. withoutWord];
        Fill(anchors, groups);
        Needs.Freeze(vocabulary.Count, groups);
    }

    /// <summary>Phrases that must be tried everywhere.</summary>
    public int[] WithoutWord { get; }

    /// <summary>What phrases need besides the word they are found by.</summary>
    public PhraseNeeds Needs { get; } = new();

    public ReadOnlySpan<Entry> Of(int word) => _entries.AsSpan(_starts[word].._starts[word + 1]);

    private (int Group, Entry Entry)? Anchor(Phrase phrase, int number, WordGroups groups, int[] weights)
    {
        var (best, least, most) = (int.MaxValue, 0, 0);
        (int Group, Entry Entry)? anchor = null;
        foreach (var part in phrase.Parts)
        {
            if (part is { Class: PhraseClass.Words, Optional: false } && Weight(groups.Of(part.Group), weights) is var weight && weight < best)
            {
                (best, anchor) = (weight, (part.Group, new Entry(number, (byte)least, (byte)most, PhraseNeeds.None)));
            }

            least += part.Least;
            most += part.Most;
        }

        return anchor is { } found ? (found.Group, found.Entry with { Need = Need(phrase, found.Group, groups, weights) }) : null;
    }

    // Of the other words that must be there, those that are least likely to be there by chance.
    private int Need(Phrase phrase, int anchor, WordGroups groups, int[] weights)
    {
        var (best, rarest) = (int.MaxValue, 0);
        foreach (var part in phrase.Parts)
        {
            if (part is { Class: PhraseClass.Words, Optional: false } && part.Group != anchor && Weight(groups.Of(part.Group), weights) is var weight && weight < best)
            {
                (best, rarest) = (weight, part.Group);
            }
        }

        return best < int.MaxValue ? Needs.Of(rarest) : PhraseNeeds.None;
    }

    private static int[] Weights(Vocabulary vocabulary)
    {
        var weights = new int[vocabulary.Count];
        for (var word = 1; word < weights.Length; word++)
        {
            weights[word] = vocabulary[word].Length switch { <= 2 => 60, 3 => 25, 4 => 4, _ => 1 };
        }

        Weigh(Common, 60);
        Weigh(Commonest, 500);
        return weights;

        void Weigh(string words, int weight)
        {
            foreach (var word in words.Split(' '))
            {
                weights[vocabulary.Find(word)] = weight;
            }
        }
    }

    private static int Weight(ReadOnlySpan<int> words, int[] weights)
    {
        var sum = 0;
        foreach (var word in words)
        {
            sum += weights[word];
        }

        return sum;
    }

    private void Fill((int Group, Entry Entry)[] anchors, WordGroups groups)
    {
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        foreach (var (group, entry) in anchors.Where(anchor => anchor.Group != 0))
        {
            foreach (var word in groups.Of(group))
            {
                _entries[next[word]++] = entry;
            }
        }
    }

    /// <summary>A phrase, how many tokens before the word it may begin, and what else it needs.</summary>
    public readonly record struct Entry(int Phrase, byte Least, byte Most, int Need);
}
