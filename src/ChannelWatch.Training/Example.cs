namespace ChannelWatch.Training;

/// <summary>A text as training sees it: distinct n-grams with their weight in it, and its traits.</summary>
internal sealed record Example(int[] Buckets, float[] Values, float[] Traits)
{
    public static Example From(string text, CommentKind kind, FoldTable folding)
    {
        var shortened = text.AsSpan(0, Math.Min(text.Length, ModelShape.MaximumLength));
        var grams = new List<uint>();
        var folded = new FoldedText(shortened, folding, new char[shortened.Length], new int[shortened.Length]);
        var traits = new NGramReader<CollectingSink>(folded, new CollectingSink(grams)).Read();
        var written = new float[TextTraits.Count];
        traits.Write(kind == CommentKind.DirectMessage, written);
        var norm = 1 / MathF.Sqrt(Math.Max(grams.Count, 1));
        var counted = grams.GroupBy(gram => gram).OrderBy(group => group.Key).ToList();
        return new Example([.. counted.Select(group => (int)group.Key)], [.. counted.Select(group => group.Count() * norm)], written);
    }

    public static Example[] FromAll<T>(IReadOnlyList<T> rows, Func<T, (string Text, CommentKind Kind)> read, FoldTable folding)
    {
        var examples = new Example[rows.Count];
        Parallel.For(0, rows.Count, Machine.Parallel, index =>
        {
            var (text, kind) = read(rows[index]);
            examples[index] = From(text, kind, folding);
        });
        return examples;
    }
}
