namespace ChannelWatch.Training;

/// <summary>A text as training sees it: its n-grams, those of its sentences where it has several, and its traits.</summary>
internal sealed record Example(GramCounts Whole, IReadOnlyList<GramCounts> Sentences, float[] Traits)
{
    public int[] Buckets => Whole.Buckets;

    public float[] Values => Whole.Values;

    public static Example From(string text, CommentKind kind, TextReading reading)
    {
        var shortened = text.AsSpan(0, Math.Min(text.Length, ModelShape.MaximumLength));
        var grams = new TextGrams();
        var folded = new FoldedText(shortened, reading.Folding, new char[shortened.Length], new int[shortened.Length]);
        var traits = new NGramReader<CollectingSink>(folded, reading.Classes, new CollectingSink(grams)).Read();
        var written = new float[TextTraits.Count];
        traits.Write(kind == CommentKind.DirectMessage, written);
        var sentences = new List<GramCounts>();
        for (var sentence = 0; grams.Sentences > 1 && sentence < grams.Sentences; sentence++)
        {
            sentences.Add(GramCounts.Of(grams.Sentence(sentence)));
        }

        return new Example(GramCounts.Of(grams.Buckets), sentences, written);
    }
}
