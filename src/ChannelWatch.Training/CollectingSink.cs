namespace ChannelWatch.Training;

/// <summary>Keeps the n-grams of a text for training.</summary>
internal readonly struct CollectingSink(List<uint> buckets) : INGramSink
{
    public void Begin(int start, int length)
    {
    }

    public void Add(scoped ReadOnlySpan<uint> grams) => buckets.AddRange(grams);
}
