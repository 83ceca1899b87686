using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChannelWatch.Classification.Words;

/// <summary>
/// Every word the lists know, numbered from 1; a word ending in * stands for all words beginning so. Kept as one row of letters with two hash
/// tables over it, so that looking a word up neither allocates nor compares more than once.
/// </summary>
internal sealed class Vocabulary
{
    public const int LongestPrefix = 16;
    public const uint Seed = 0x811C_9DC5;

    private const int ShortestPrefix = 3;
    private const uint Multiplier = 0x9E37_79B1;

    private readonly Table _words = new();
    private readonly Table _prefixes = new();
    private char[] _letters = new char[1024];
    private int[] _ends = new int[256];

    public int Count { get; private set; } = 1;

    /// <summary>A word as written in a list, with its *.</summary>
    public ReadOnlySpan<char> this[int word] => word == 0 ? default : _letters.AsSpan(_ends[word - 1].._ends[word]);

    /// <summary>Number of a word as written in a list, added when new.</summary>
    public int Add(ReadOnlySpan<char> written)
    {
        var isPrefix = written.EndsWith('*');
        var table = isPrefix ? _prefixes : _words;
        var key = isPrefix ? written[..^1] : written;
        if (isPrefix && key.Length is < ShortestPrefix or > LongestPrefix)
        {
            throw new FormatException($"\"{written}\": the part before * must have {ShortestPrefix} to {LongestPrefix} letters");
        }

        var hash = Hash(key);
        if (Find(table, hash, key) is > 0 and var known)
        {
            return known;
        }

        Append(written);
        table.Add(hash, Count);
        return Count++;
    }

    /// <summary>Number of a folded word, of the longest beginning that is listed, or 0.</summary>
    [SkipLocalsInit]
    public int Find(ReadOnlySpan<char> folded)
    {
        Span<uint> hashes = stackalloc uint[LongestPrefix];
        var hash = Seed;
        for (var index = 0; index < folded.Length; index++)
        {
            hash = Step(hash, folded[index]);
            if (index < LongestPrefix)
            {
                hashes[index] = hash;
            }
        }

        return Find(folded, hash, hashes);
    }

    /// <summary>The same when the hashes of the word and of its beginnings, one letter and longer, are known already.</summary>
    public int Find(ReadOnlySpan<char> folded, uint hash, ReadOnlySpan<uint> beginnings)
    {
        if (Find(_words, hash, folded) is > 0 and var word)
        {
            return word;
        }

        for (var length = Math.Min(folded.Length, LongestPrefix); length >= ShortestPrefix; length--)
        {
            if (_prefixes.MayHold(beginnings[length - 1]) && Find(_prefixes, beginnings[length - 1], folded[..length]) is > 0 and var beginning)
            {
                return beginning;
            }
        }

        return 0;
    }

    /// <summary>For each word, in the order of their letters, so that words with the same beginning stand together.</summary>
    public int[] Sorted()
    {
        var order = new int[Count - 1];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = index + 1;
        }

        Array.Sort(order, (left, right) => this[left].SequenceCompareTo(this[right]));
        return order;
    }

    /// <summary>Gives back what was kept for growing.</summary>
    public void Trim()
    {
        Array.Resize(ref _letters, _ends[Count - 1]);
        Array.Resize(ref _ends, Count);
    }

    /// <summary>The hash of a word grows letter by letter from <see cref="Seed"/>.</summary>
    public static uint Step(uint hash, char character) => (BitOperations.RotateLeft(hash, 5) ^ character) * Multiplier;

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var character in word)
        {
            hash = Step(hash, character);
        }

        return hash;
    }

    private int Find(Table table, uint hash, ReadOnlySpan<char> key)
    {
        var length = table == _words ? key.Length : key.Length + 1;
        for (var slot = table.First(hash); !table.IsFree(slot); slot = table.Next(slot))
        {
            if (table.MayBe(slot, hash, out var word) && this[word] is var written && written.Length == length && written[..key.Length].SequenceEqual(key))
            {
                return word;
            }
        }

        return 0;
    }

    private void Append(ReadOnlySpan<char> written)
    {
        var start = _ends[Count - 1];
        if (start + written.Length > _letters.Length)
        {
            Array.Resize(ref _letters, (_letters.Length * 2) + written.Length);
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        written.CopyTo(_letters.AsSpan(start));
        _ends[Count] = start + written.Length;
    }

    /// <summary>Open addressing from hashes to numbers, with a bit per hash that may be there.</summary>
    private sealed class Table
    {
        private const int FilterBits = 14;

        private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

        // The hash, which tells most words apart without a look at their letters, above the word's number.
        private ulong[] _slots = new ulong[64];
        private int _count;

        public bool IsFree(int slot) => _slots[slot] == 0;

        public bool MayBe(int slot, uint hash, out int word)
        {
            word = (int)(uint)_slots[slot];
            return (uint)(_slots[slot] >> 32) == hash;
        }

        public bool MayHold(uint hash) => (_filter[hash >> (32 - FilterBits + 6)] & (1UL << (int)(hash >> (32 - FilterBits)))) != 0;

        public int First(uint hash) => (int)(hash >> BitOperations.LeadingZeroCount((uint)_slots.Length - 1));

        public int Next(int slot) => (slot + 1) & (_slots.Length - 1);

        public void Add(uint hash, int word)
        {
            if (++_count * 2 > _slots.Length)
            {
                var old = _slots;
                _slots = new ulong[old.Length * 2];
                foreach (var entry in old)
                {
                    Place(entry);
                }
            }

            Place(((ulong)hash << 32) | (uint)word);
            _filter[hash >> (32 - FilterBits + 6)] |= 1UL << (int)(hash >> (32 - FilterBits));
        }

        private void Place(ulong entry)
        {
            if (entry == 0)
            {
                return;
            }

            var slot = First((uint)(entry >> 32));
            while (_slots[slot] != 0)
            {
                slot = Next(slot);
            }

            _slots[slot] = entry;
        }
    }
}
