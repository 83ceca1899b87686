namespace ChannelWatch.Classification.Words;

/// <summary>One place in a phrase: which words may stand there, or how many may stand between.</summary>
/// <param name="Words">A bit per word of the vocabulary; empty when the part is a class or a gap.</param>
/// <param name="Class">What kind of token, when no particular word.</param>
/// <param name="Gap">For a gap: at most so many tokens of the same sentence.</param>
/// <param name="Optional">May be missing.</param>
internal sealed record PhrasePart(ulong[] Words, PhraseClass Class, int Gap, bool Optional)
{
    public bool Holds(int word) => (Words[word >> 6] & (1UL << (word & 63))) != 0;
}
