using System.Numerics;

namespace ChannelWatch.Classification.Model;

/// <summary>The hash the table's rows are found by. Part of the file format.</summary>
internal static class Hashing
{
    private const uint Multiplier = 0x9E37_79B1;

    public static uint Step(uint hash, uint value) => (BitOperations.RotateLeft(hash, 5) ^ value) * Multiplier;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = 0x811C_9DC5u;
        foreach (var character in word)
        {
            hash = Step(hash, character);
        }

        return hash;
    }

    public static uint OfKind(TokenKind kind, char detail) => Step(Step(0x1234_5678, (uint)kind), detail);

    public static uint Pair(uint first, uint second) => Step(Step(first, second >> 16), second);

    public static uint Reduce(uint hash, uint buckets) => (uint)(((ulong)(hash * 0x85EB_CA6B) * buckets) >> 32);
}
