namespace ChannelWatch.Classification.Model;

/// <summary>Adds up, piece by piece of the text, what speaks for some columns.</summary>
internal readonly struct ExplainingSink(NGramTable table, IReadOnlyList<int> columns, List<Evidence> pieces) : INGramSink
{
    public void Begin(int start, int length) => pieces.Add(new Evidence(start, length, 0));

    public void Add(uint bucket)
    {
        var weight = 0f;
        foreach (var column in columns)
        {
            weight += table.Weight(bucket, column) * table.Scales[column];
        }

        var last = pieces[^1];
        pieces[^1] = last with { Weight = last.Weight + weight };
    }
}
