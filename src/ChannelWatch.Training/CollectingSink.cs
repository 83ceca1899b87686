namespace ChannelWatch.Training;

/// <summary>Keeps the n-grams of a text for training.</summary>
internal readonly struct CollectingSink(TextGrams grams) : INGramSink
{
    public void Begin(int start, int length)
    {
    }

    public void Add(scoped ReadOnlySpan<uint> buckets) => grams.Add(buckets);

    public void EndSentence() => grams.EndSentence();
}
