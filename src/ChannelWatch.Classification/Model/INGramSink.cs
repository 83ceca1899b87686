namespace ChannelWatch.Classification.Model;

/// <summary>Takes the n-grams of a text as they are read: scoring, training and explaining do different things with them.</summary>
internal interface INGramSink
{
    /// <summary>The n-grams that follow belong to this piece of the original text.</summary>
    void Begin(int start, int length);

    /// <param name="buckets">Rows of the n-gram table.</param>
    void Add(scoped ReadOnlySpan<uint> buckets);

    /// <summary>A sentence or a line is over.</summary>
    void EndSentence();
}
