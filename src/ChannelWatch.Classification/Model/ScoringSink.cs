namespace ChannelWatch.Classification.Model;

/// <summary>Gathers n-grams in runs, so that the fetches of a run overlap, and adds their rows up.</summary>
internal ref struct ScoringSink(NGramTable table, Span<uint> run, Span<int> sums) : INGramSink
{
    private readonly Span<uint> _run = run;
    private readonly Span<int> _sums = sums;
    private int _count;

    public readonly void Begin(int start, int length)
    {
    }

    public void Add(uint bucket)
    {
        if (_count == _run.Length)
        {
            Flush();
        }

        _run[_count++] = bucket;
    }

    public void Flush()
    {
        table.Accumulate(_run[.._count], _sums);
        _count = 0;
    }
}
