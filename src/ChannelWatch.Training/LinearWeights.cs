using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>Trained weights of the first stage, eight columns to a vector.</summary>
internal sealed record LinearWeights(int Vectors, Vector256<float>[] Weights, Vector256<float>[] Biases)
{
    public int Columns => Vectors * Vector256<float>.Count;

    public float Weight(int bucket, int column) => Weights[(bucket * Vectors) + (column / 8)][column % 8];

    public float Bias(int column) => Biases[column / 8][column % 8];

    public float[] Score(Example example)
    {
        var scores = new float[Columns];
        for (var vector = 0; vector < Vectors; vector++)
        {
            var sum = Biases[vector];
            for (var index = 0; index < example.Buckets.Length; index++)
            {
                sum += Weights[(example.Buckets[index] * Vectors) + vector] * example.Values[index];
            }

            sum.CopyTo(scores, vector * 8);
        }

        return scores;
    }
}
