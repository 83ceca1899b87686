using System.Collections.Frozen;
using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Words;

/// <summary>All word lists of a directory, read once: the phrases, the named sets of words and how to read a text with them.</summary>
internal sealed class WordLists
{
    private readonly FrozenDictionary<string, ulong[]> _sets;

    internal WordLists(Vocabulary vocabulary, Disguises disguises, FrozenDictionary<string, ulong[]> sets, IReadOnlyList<Phrase> phrases, string version)
    {
        _sets = sets;
        Lexer = new Lexer(vocabulary, disguises);
        Matcher = new PhraseMatcher(phrases, vocabulary);
        Version = version;
    }

    public Lexer Lexer { get; }

    public PhraseMatcher Matcher { get; }

    /// <summary>Changes whenever a list changes.</summary>
    public string Version { get; }

    /// <summary>A bit per word, for sets that checks ask about by name.</summary>
    public WordSet Set(string name) => new(_sets.TryGetValue(name, out var bits)
        ? bits
        : throw new WordListException("config/words", 0, $"the set \"{name}\" is missing"));
}
