namespace ChannelWatch.Classification.Words;

/// <summary>A phrase of a word list, ready to be looked for.</summary>
internal sealed record Phrase(PhraseSection Section, IReadOnlyList<PhrasePart> Parts);
