using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Words;

/// <summary>All word lists of a directory, read once: the phrases, the named sets of words and how to read a text with them.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, int[]> _sets;
    private readonly List<string> _asked = [];
    private readonly Lock _asking = new();
    private readonly ulong[] _setsOfWord;

    internal WordLists(Vocabulary vocabulary, Disguises disguises, Dictionary<string, int[]> sets, PhraseMatcher matcher, string version)
    {
        _sets = sets;
        _setsOfWord = new ulong[vocabulary.Count];
        Lexer = new Lexer(vocabulary, disguises);
        Matcher = matcher;
        Version = version;
    }

    public Folding Folding { get; } = new();

    public Lexer Lexer { get; }

    public PhraseMatcher Matcher { get; }

    /// <summary>Changes whenever a list changes.</summary>
    public string Version { get; }

    /// <summary>A set that a check asks about by name.</summary>
    /// <exception cref="WordListException">There is no set of that name.</exception>
    public WordSet Set(string name)
    {
        var words = _sets.GetValueOrDefault(name) ?? throw new WordListException("config/words", 0, $"the set \"{name}\" is missing");
        lock (_asking)
        {
            if (!_asked.Contains(name))
            {
                if (_asked.Count == WordSet.Most)
                {
                    throw new InvalidOperationException($"Checks ask for more than {WordSet.Most} sets of words.");
                }

                Mark(words, _asked.Count);
                _asked.Add(name);
            }

            return new WordSet(_setsOfWord, _asked.IndexOf(name));
        }
    }

    /// <summary>The sets that the tokens' words belong to, as <see cref="WordSet.IsIn"/> reads them.</summary>
    public ulong SetsIn(List<Token> tokens)
    {
        var sets = 0UL;
        foreach (var token in tokens)
        {
            sets |= _setsOfWord[token.Word];
        }

        return sets;
    }

    private void Mark(int[] words, int bit)
    {
        foreach (var word in words)
        {
            _setsOfWord[word] |= 1UL << bit;
        }
    }
}
