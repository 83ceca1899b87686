namespace ChannelWatch.Classification.Words;

/// <summary>A part of a phrase as read, before the vocabulary is complete.</summary>
internal sealed record PartDraft(PhraseClass Class)
{
    public IReadOnlyList<int> Words { get; init; } = [];

    public int Gap { get; init; }

    public bool Optional { get; init; }

    public PhrasePart ToPart(Func<IEnumerable<int>, ulong[]> bits, Dictionary<string, ulong[]> cache)
    {
        var key = string.Join(',', Words);
        if (!cache.TryGetValue(key, out var words))
        {
            cache.Add(key, words = Words.Count == 0 ? [] : bits(Words));
        }

        return new PhrasePart(words, Class, Gap, Optional);
    }
}
