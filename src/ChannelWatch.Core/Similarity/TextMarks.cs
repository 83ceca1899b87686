namespace ChannelWatch.Core.Similarity;

/// <summary>
/// Finds texts that are almost the same without comparing with all: MinHash over words and pairs of words. Each text gets one mark for its
/// very words and eight for its sketch; texts that share seven tenths of their words and pairs share a mark in 99 of 100 cases. What shares
/// a mark is then compared in full. The hashes are our own, because the marks are kept.
/// </summary>
internal static class TextMarks
{
    private const int Bands = 8;
    private const int Rows = 2;

    /// <summary>Fewer words say too little to be recognised by.</summary>
    private const int LeastWords = 3;

    /// <summary>Below this only the very same words count.</summary>
    private const int LeastWordsForLikeness = 5;

    /// <summary>What is read of a text; hostile length must not cost more.</summary>
    private const int MostWords = 2000;

    /// <summary>The marks of a folded text; none when it is too short to be recognised.</summary>
    public static IReadOnlyList<long> Of(string folded)
    {
        var words = Words(folded);
        if (words.Count < LeastWords)
        {
            return [];
        }

        var exact = (long)words.Aggregate(Start, (hash, word) => Mix(hash ^ word));
        return words.Count < LeastWordsForLikeness ? [exact] : [exact, .. Sketch(Features(words))];
    }

    /// <summary>How alike two folded texts are: 1 for the very same words, else the share of words and pairs they have in common; 0 for short ones that differ.</summary>
    public static double Likeness(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.SequenceEqual(second))
        {
            return 1;
        }

        if (first.Count < LeastWordsForLikeness || second.Count < LeastWordsForLikeness)
        {
            return 0;
        }

        var (a, b) = (Features(first), Features(second));
        var common = a.Count(b.Contains);
        return Math.Min(0.999, (double)common / (a.Count + b.Count - common));
    }

    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static List<ulong> Words(string folded)
    {
        var words = new List<ulong>();
        var (hash, letters) = (Start, 0);
        foreach (var letter in folded)
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                hash = (hash ^ letter) * Prime;
                letters++;
            }
            else if (letters > 0 && letter != '\'')
            {
                words.Add(hash);
                (hash, letters) = (Start, 0);
            }

            if (words.Count == MostWords)
            {
                return words;
            }
        }

        if (letters > 0)
        {
            words.Add(hash);
        }

        return words;
    }

    private static HashSet<ulong> Features(List<ulong> words)
    {
        var features = new HashSet<ulong>(words);
        for (var index = 1; index < words.Count; index++)
        {
            features.Add(Mix((words[index - 1] * 3) ^ words[index]));
        }

        return features;
    }

    private static IEnumerable<long> Sketch(HashSet<ulong> features)
    {
        for (var band = 0; band < Bands; band++)
        {
            var mark = (ulong)band + 1;
            for (var row = 0; row < Rows; row++)
            {
                var seed = Mix((ulong)((band * Rows) + row + 1) * 0x9E3779B97F4A7C15);
                mark = Mix(mark ^ features.Min(feature => Mix(feature ^ seed)));
            }

            yield return (long)mark;
        }
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
