namespace ChannelWatch.Classification.Model;

/// <summary>Keeps the n-grams with their places.</summary>
internal readonly struct RecordingSink(TextGrams grams) : INGramSink
{
    public void Begin(int start, int length) => grams.Begin(start, length);

    public void Add(uint bucket) => grams.Add(bucket);
}
