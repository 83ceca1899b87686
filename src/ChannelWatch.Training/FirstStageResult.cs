using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChannelWatch.Training;

/// <summary>
/// The trained first stage and its out-of-fold scores, which can be kept between runs while only the second stage or the rules change.
/// </summary>
internal sealed record FirstStageResult(LinearWeights School, LinearWeights Public, float[][] SchoolScores)
{
    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        Write(writer, School);
        Write(writer, Public);
        Write(writer, SchoolScores);
    }

    public static FirstStageResult Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        return new FirstStageResult(ReadWeights(reader), ReadWeights(reader), ReadScores(reader));
    }

    public static void SaveScores(string path, float[][] scores)
    {
        using var writer = new BinaryWriter(File.Create(path));
        Write(writer, scores);
    }

    public static float[][] LoadScores(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        return ReadScores(reader);
    }

    private static void Write(BinaryWriter writer, LinearWeights weights)
    {
        writer.Write(weights.Vectors);
        writer.Write(MemoryMarshal.AsBytes(weights.Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(weights.Biases.AsSpan()));
    }

    private static void Write(BinaryWriter writer, float[][] scores)
    {
        writer.Write(scores.Length);
        writer.Write(scores[0].Length);
        foreach (var row in scores)
        {
            writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }

    private static LinearWeights ReadWeights(BinaryReader reader)
    {
        var vectors = reader.ReadInt32();
        var weights = new Vector256<float>[ModelShape.Buckets * vectors];
        var biases = new Vector256<float>[vectors];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(biases.AsSpan()));
        return new LinearWeights(vectors, weights, biases);
    }

    private static float[][] ReadScores(BinaryReader reader)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        var scores = new float[rows][];
        for (var row = 0; row < rows; row++)
        {
            scores[row] = new float[columns];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scores[row].AsSpan()));
        }

        return scores;
    }
}
