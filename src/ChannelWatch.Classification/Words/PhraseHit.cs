namespace ChannelWatch.Classification.Words;

/// <summary>A phrase found: from which token to which, exclusive.</summary>
internal readonly record struct PhraseHit(PhraseSection Section, int First, int End, bool Disguised);
