namespace ChannelWatch.Training;

/// <summary>Distinct n-grams of a text, or of one sentence of it, with their weight in it.</summary>
internal readonly record struct GramCounts(int[] Buckets, float[] Values)
{
    public static GramCounts Of(ReadOnlySpan<uint> grams)
    {
        var norm = 1 / MathF.Sqrt(Math.Max(grams.Length, 1));
        var counted = grams.ToArray().GroupBy(gram => gram).OrderBy(group => group.Key).ToList();
        return new GramCounts([.. counted.Select(group => (int)group.Key)], [.. counted.Select(group => group.Count() * norm)]);
    }
}
