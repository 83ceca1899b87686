namespace ChannelWatch.Training;

/// <summary>What reading a text needs, as training and the finished model share it.</summary>
internal sealed record TextReading(FoldTable Folding, WordClasses Classes)
{
    public Example[] ReadAll<T>(IReadOnlyList<T> rows, Func<T, (string Text, CommentKind Kind)> read)
    {
        var examples = new Example[rows.Count];
        Parallel.For(0, rows.Count, Machine.Parallel, index =>
        {
            var (text, kind) = read(rows[index]);
            examples[index] = Example.From(text, kind, this);
        });
        return examples;
    }
}
