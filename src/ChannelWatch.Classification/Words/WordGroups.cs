using System.Runtime.InteropServices;

namespace ChannelWatch.Classification.Words;

/// <summary>
/// Groups of words that may stand in one place of a phrase. A group of one word is that word's number; larger ones are numbered downwards
/// from -1 and lie sorted in one array.
/// </summary>
internal sealed class WordGroups
{
    private readonly Vocabulary _vocabulary;
    private int[] _sorted;

    // Every number at its own place, so that one word can be shown as a group.
    private readonly int[] _numbers;
    private readonly List<int> _ends = [0];
    private readonly List<int> _building = [];
    private int[] _members = [];
    private int[] _starts = [];

    /// <param name="vocabulary">Complete: words added later are in no group.</param>
    public WordGroups(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _sorted = vocabulary.Sorted();
        _numbers = new int[vocabulary.Count];
        for (var number = 0; number < _numbers.Length; number++)
        {
            _numbers[number] = number;
        }
    }

    public bool Holds(int group, int word) => group > 0 ? group == word : IsAmong(_members.AsSpan(_starts[~group].._starts[~group + 1]), word);

    private static bool IsAmong(ReadOnlySpan<int> members, int word)
    {
        while (members.Length > 4)
        {
            var middle = members.Length / 2;
            members = members[middle] <= word ? members[middle..] : members[..middle];
        }

        foreach (var member in members)
        {
            if (member == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Number of the group of all words covered by the listed ones.</summary>
    public int Add(IReadOnlyList<int> words)
    {
        var start = _building.Count;
        for (var index = 0; index < words.Count; index++)
        {
            _building.AddRange(Covered(words[index]));
        }

        var all = CollectionsMarshal.AsSpan(_building)[start..];
        all.Sort();
        var kept = 1;
        for (var index = 1; index < all.Length; index++)
        {
            if (all[index] != all[kept - 1])
            {
                all[kept++] = all[index];
            }
        }

        if (kept == 1)
        {
            var only = all[0];
            _building.RemoveRange(start, all.Length);
            return only;
        }

        _building.RemoveRange(start + kept, all.Length - kept);
        _ends.Add(_building.Count);
        return ~(_ends.Count - 2);
    }

    /// <summary>The words of a group.</summary>
    public ReadOnlySpan<int> Of(int group) => group > 0 ? _numbers.AsSpan(group, 1) : _members.AsSpan(_starts[~group].._starts[~group + 1]);

    /// <summary>Ends the building; no group can be added afterwards.</summary>
    public void Freeze()
    {
        (_members, _starts, _sorted) = ([.. _building], [.. _ends], []);
        _building.Clear();
        _building.TrimExcess();
    }

    /// <summary>All numbers a listed word stands for: itself, and for a beginning every listed word and longer beginning it covers.</summary>
    public ReadOnlySpan<int> Covered(int word)
    {
        var name = _vocabulary[word];
        if (!name.EndsWith('*'))
        {
            return _numbers.AsSpan(word, 1);
        }

        var first = Boundary(name[..^1], before: true);
        return _sorted.AsSpan(first, Boundary(name[..^1], before: false) - first);
    }

    // How many words stand before those with the beginning, or before those behind them.
    private int Boundary(ReadOnlySpan<char> beginning, bool before)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var word = _vocabulary[_sorted[middle]];
            var order = word[..Math.Min(word.Length, beginning.Length)].SequenceCompareTo(beginning);
            (low, high) = order < 0 || (order == 0 && !before) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
