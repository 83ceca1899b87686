using System.Numerics;

namespace ChannelWatch.Classification.Model;

/// <summary>Which words stand for the same thing to somebody who reads a school's comments, found by a word's hash.</summary>
internal sealed class WordClasses
{
    private const int MaximumWords = 16_384;

    private readonly uint[] _hashes;
    private readonly byte[] _classes;
    private readonly uint[] _slots;
    private readonly byte[] _classOfSlot;
    private readonly int _shift;

    /// <param name="hashes">Of the words.</param>
    /// <param name="classes">Of each word, from 1.</param>
    public WordClasses(uint[] hashes, byte[] classes)
    {
        (_hashes, _classes) = (hashes, classes);
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(hashes.Length * 3, 16));
        (_slots, _classOfSlot, _shift) = (new uint[size], new byte[size], BitOperations.LeadingZeroCount(size) + 1);
        for (var word = 0; word < hashes.Length; word++)
        {
            var slot = hashes[word] >> _shift;
            while (_classOfSlot[slot] != 0 && _slots[slot] != hashes[word])
            {
                slot = (slot + 1) & (size - 1);
            }

            // The first class that lists a word has it.
            (_slots[slot], _classOfSlot[slot]) = (hashes[word], _classOfSlot[slot] == 0 ? classes[word] : _classOfSlot[slot]);
        }
    }

    public static WordClasses Read(ref ModelReader reader)
    {
        var count = reader.Int32();
        return count is >= 0 and <= MaximumWords
            ? new WordClasses(reader.Array<uint>(count), reader.Array<byte>(count))
            : throw new ModelFileException($"The model file lists {count} words; at most {MaximumWords} are possible.");
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_hashes.Length);
        ModelFile.WriteArray<uint>(writer, _hashes);
        ModelFile.WriteArray<byte>(writer, _classes);
    }

    /// <summary>The class of a word, or 0.</summary>
    public uint Of(uint hash)
    {
        var slot = hash >> _shift;
        while (_classOfSlot[slot] != 0)
        {
            if (_slots[slot] == hash)
            {
                return _classOfSlot[slot];
            }

            slot = (slot + 1) & (uint)(_slots.Length - 1);
        }

        return 0;
    }
}
