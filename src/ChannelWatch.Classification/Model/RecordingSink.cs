namespace ChannelWatch.Classification.Model;

/// <summary>Keeps the n-grams with their places, and has their rows fetched while the text is read on.</summary>
internal readonly struct RecordingSink(TextGrams grams, NGramTable table) : INGramSink
{
    public void Begin(int start, int length) => grams.Begin(start, length);

    public void Add(scoped ReadOnlySpan<uint> buckets)
    {
        grams.Add(buckets);
        foreach (var bucket in buckets)
        {
            table.Prefetch(bucket);
        }
    }

    public void EndSentence() => grams.EndSentence();
}
