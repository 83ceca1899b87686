namespace ChannelWatch.Classification.Words;

/// <summary>A part of a phrase as read, before the vocabulary is complete.</summary>
internal sealed record PartDraft(PhraseClass Class)
{
    private int _group;

    public IReadOnlyList<int> Words { get; init; } = [];

    public byte Gap { get; init; }

    public bool Optional { get; init; }

    public PhrasePart ToPart(WordGroups groups)
    {
        _group = _group == 0 && Words.Count > 0 ? groups.Add(Words) : _group;
        return new PhrasePart(Class, Gap, Optional, _group);
    }
}
