namespace ChannelWatch.Classification.Words;

/// <summary>A phrase found: from which token to which, exclusive.</summary>
/// <param name="Section">What the phrase means.</param>
/// <param name="First">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Disguised">One of its words was written in disguise.</param>
/// <param name="Rank">Orders phrases found at the same place as the lists do.</param>
internal readonly record struct PhraseHit(PhraseSection Section, int First, int End, bool Disguised, int Rank) : IComparable<PhraseHit>
{
    public int CompareTo(PhraseHit other) => First != other.First ? First.CompareTo(other.First) : Rank.CompareTo(other.Rank);
}
