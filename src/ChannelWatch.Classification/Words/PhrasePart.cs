namespace ChannelWatch.Classification.Words;

/// <summary>One place in a phrase: which words may stand there, or how many may stand between.</summary>
/// <param name="Class">What kind of token, or that it is a particular word.</param>
/// <param name="Gap">For a gap: at most so many tokens of the same sentence.</param>
/// <param name="Optional">May be missing.</param>
/// <param name="Group">Which words, when it is a word.</param>
internal readonly record struct PhrasePart(PhraseClass Class, byte Gap, bool Optional, int Group)
{
    /// <summary>Fewest tokens it takes.</summary>
    public int Least => Optional || Class is PhraseClass.Gap or PhraseClass.SentenceStart or PhraseClass.SentenceEnd ? 0 : 1;

    /// <summary>Most tokens it takes.</summary>
    public int Most => Class switch
    {
        PhraseClass.Gap => Gap,
        PhraseClass.SentenceStart or PhraseClass.SentenceEnd => 0,
        _ => 1,
    };
}
