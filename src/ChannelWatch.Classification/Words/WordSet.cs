using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Words;

/// <summary>A named set of words: one bit of each word's.</summary>
internal readonly struct WordSet(ulong[] setsOfWord, int bit)
{
    /// <summary>How many sets the checks can ask for.</summary>
    public const int Most = 64;

    public bool Has(Token token) => ((setsOfWord[token.Word] >> bit) & 1) != 0;

    /// <summary>Whether any of the words that <see cref="WordLists.SetsIn"/> looked at is in the set.</summary>
    public bool IsIn(ulong sets) => ((sets >> bit) & 1) != 0;
}
