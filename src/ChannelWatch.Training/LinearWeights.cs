using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>Trained weights of the first stage, eight columns to a vector.</summary>
internal sealed record LinearWeights(int Vectors, Vector256<float>[] Weights, Vector256<float>[] Biases)
{
    public int Columns => Vectors * Vector256<float>.Count;

    public float Weight(int bucket, int column) => Weights[(bucket * Vectors) + (column / 8)][column % 8];

    public float Bias(int column) => Biases[column / 8][column % 8];

    /// <summary>The whole text's score per column, then the highest of its sentences per column.</summary>
    public float[] Score(Example example)
    {
        var whole = Score(example.Whole);
        if (example.Sentences.Count == 0)
        {
            return [.. whole, .. whole];
        }

        var highest = Score(example.Sentences[0]);
        foreach (var sentence in example.Sentences.Skip(1))
        {
            var scores = Score(sentence);
            for (var column = 0; column < highest.Length; column++)
            {
                highest[column] = MathF.Max(highest[column], scores[column]);
            }
        }

        return [.. whole, .. highest];
    }

    private float[] Score(GramCounts grams)
    {
        var scores = new float[Columns];
        for (var vector = 0; vector < Vectors; vector++)
        {
            var sum = Biases[vector];
            for (var index = 0; index < grams.Buckets.Length; index++)
            {
                sum += Weights[(grams.Buckets[index] * Vectors) + vector] * grams.Values[index];
            }

            sum.CopyTo(scores, vector * 8);
        }

        return scores;
    }
}
