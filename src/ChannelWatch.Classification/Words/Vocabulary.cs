namespace ChannelWatch.Classification.Words;

/// <summary>Every word the lists know, numbered; a word ending in * stands for all words beginning so.</summary>
internal sealed class Vocabulary
{
    private const int ShortestPrefix = 3;
    private const int LongestPrefix = 16;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [""];

    public int Count => _names.Count;

    public string this[int word] => _names[word];

    /// <summary>Number of a word as written in a list, added when new.</summary>
    public int Add(string written)
    {
        var isPrefix = written.EndsWith('*');
        var (table, key) = isPrefix ? (_prefixes, written[..^1]) : (_words, written);
        if (isPrefix && key.Length is < ShortestPrefix or > LongestPrefix)
        {
            throw new FormatException($"\"{written}\": the part before * must have {ShortestPrefix} to {LongestPrefix} letters");
        }

        if (!table.TryGetValue(key, out var word))
        {
            word = _names.Count;
            _names.Add(written);
            table.Add(key, word);
        }

        return word;
    }

    /// <summary>Number of a folded word, of the longest beginning that is listed, or 0.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var word))
        {
            return word;
        }

        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(folded.Length, LongestPrefix); length >= ShortestPrefix; length--)
        {
            if (prefixes.TryGetValue(folded[..length], out word))
            {
                return word;
            }
        }

        return 0;
    }

    /// <summary>All numbers a listed word stands for: itself, and for a beginning every listed word and longer beginning it covers.</summary>
    public IEnumerable<int> Covered(int word)
    {
        yield return word;
        var name = _names[word];
        if (!name.EndsWith('*'))
        {
            yield break;
        }

        for (var other = 1; other < _names.Count; other++)
        {
            if (other != word && _names[other].StartsWith(name.AsSpan(0, name.Length - 1), StringComparison.Ordinal))
            {
                yield return other;
            }
        }
    }
}
