namespace ChannelWatch.Classification.Words;

/// <summary>
/// Which groups of words a text has something of: a phrase is not tried where its second-rarest group has nothing in the whole text, which
/// spares most attempts. One bit for each such group, marked word by word.
/// </summary>
internal sealed class PhraseNeeds
{
    /// <summary>Of phrases that need no second group.</summary>
    public const int None = -1;

    private readonly Dictionary<int, int> _numbers = [];
    private readonly List<int> _groups = [];
    private int[] _starts = [];
    private int[] _needs = [];

    /// <summary>How many numbers the bits of a text take.</summary>
    public int Length => (_groups.Count + 63) / 64;

    /// <summary>The bit of a group.</summary>
    public int Of(int group)
    {
        if (!_numbers.TryGetValue(group, out var number))
        {
            _numbers.Add(group, number = _groups.Count);
            _groups.Add(group);
        }

        return number;
    }

    /// <summary>Ends the asking for bits: from each word to the bits it sets.</summary>
    public void Freeze(int words, WordGroups groups)
    {
        _starts = new int[words + 1];
        foreach (var group in _groups)
        {
            foreach (var word in groups.Of(group))
            {
                _starts[word + 1]++;
            }
        }

        for (var word = 0; word < words; word++)
        {
            _starts[word + 1] += _starts[word];
        }

        _needs = new int[_starts[^1]];
        var next = _starts.AsSpan(0, words).ToArray();
        for (var need = 0; need < _groups.Count; need++)
        {
            foreach (var word in groups.Of(_groups[need]))
            {
                _needs[next[word]++] = need;
            }
        }

        _numbers.Clear();
    }

    /// <summary>Marks what a word of the text gives.</summary>
    public void Mark(int word, Span<ulong> present)
    {
        foreach (var need in _needs.AsSpan(_starts[word].._starts[word + 1]))
        {
            present[need >> 6] |= 1UL << need;
        }
    }

    /// <summary>Whether a text so marked has something of the group.</summary>
    public static bool Has(ReadOnlySpan<ulong> present, int need) => need < 0 || ((present[need >> 6] >> need) & 1) != 0;
}
