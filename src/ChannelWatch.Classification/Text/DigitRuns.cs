using System.Collections.Frozen;

namespace ChannelWatch.Classification.Text;

/// <summary>
/// Reads runs of digits however they are written: figures, words, the letter o, with dots, dashes, slashes or blanks between. Reused from
/// text to text.
/// </summary>
internal sealed class DigitRuns
{
    private const int LongestGap = 4;
    private const int FewestDigits = 9;
    private const int MostDigits = 40;

    // "Triple thousand" may come when one digit is missing.
    private const int Room = MostDigits + 9;
    private const int LongestWord = 10;

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["zero"] = "0",
        ["oh"] = "0",
        ["o"] = "0",
        ["oo"] = "00",
        ["ooo"] = "000",
        ["nought"] = "0",
        ["naught"] = "0",
        ["nil"] = "0",
        ["one"] = "1",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["hundred"] = "00",
        ["thousand"] = "000",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["thirteen"] = "13",
        ["fourteen"] = "14",
        ["fifteen"] = "15",
        ["double"] = "",
        ["triple"] = "",
        ["treble"] = "",
        ["and"] = "",
        ["then"] = "",
        ["dash"] = "",
        ["space"] = "",
        ["zeros"] = "",
        ["l"] = "1",
        ["i"] = "1",
        ["dim"] = "0",
        ["un"] = "1",
        ["dau"] = "2",
        ["tri"] = "3",
        ["pedwar"] = "4",
        ["pump"] = "5",
        ["chwech"] = "6",
        ["saith"] = "7",
        ["wyth"] = "8",
        ["naw"] = "9",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly char[] _digits = new char[Room];
    private readonly int[] _starts = new int[Room];
    private readonly int[] _ends = new int[Room];
    private readonly List<DigitRun> _runs = [];
    private int _count;
    private bool _plus;
    private bool _spelled;
    private int _times = 1;

    /// <summary>The runs of a text; valid until the next is read.</summary>
    public List<DigitRun> In(ReadOnlySpan<char> folded)
    {
        _runs.Clear();
        var gap = 0;
        for (var index = 0; index < folded.Length;)
        {
            var character = folded[index];
            if (char.IsAsciiDigit(character))
            {
                Add(folded.Slice(index, 1), index, index + 1);
                index++;
                gap = 0;
            }
            else if (char.IsLetter(character))
            {
                var end = index;
                while (end < folded.Length && char.IsLetter(folded[end]))
                {
                    end++;
                }

                ReadWord(folded, index, end);
                index = end;
                gap = 0;
            }
            else
            {
                gap++;
                if (gap > LongestGap || character is '£' or '$' or '\n' or '@' || (_count > 0 && character == '+'))
                {
                    Close();
                }

                _plus |= character == '+' && _count == 0;
                index++;
            }
        }

        Close();
        return _runs;
    }

    private void ReadWord(ReadOnlySpan<char> folded, int start, int end)
    {
        if (end - start > LongestWord || !WordsBySpan.TryGetValue(folded[start..end], out var digits))
        {
            Close();
            return;
        }

        if (folded[start..end] is "double" or "triple" or "treble")
        {
            _times = folded[start] == 'd' ? 2 : 3;
            return;
        }

        // "i" and "l" are figures only inside a number.
        var isLoneLetter = folded[start..end] is "i" or "l";
        if (isLoneLetter && !(start > 0 && char.IsAsciiDigit(folded[start - 1])))
        {
            Close();
            return;
        }

        _spelled |= digits.Length > 0;
        Add(digits, start, end);
    }

    private void Add(ReadOnlySpan<char> digits, int start, int end)
    {
        for (; _times > 0 && digits.Length > 0; _times--)
        {
            foreach (var digit in digits)
            {
                (_digits[_count], _starts[_count], _ends[_count]) = (digit, start, end);
                _count++;
            }
        }

        _times = 1;
        if (_count >= MostDigits)
        {
            Close();
        }
    }

    private void Close()
    {
        if (_count >= FewestDigits)
        {
            _runs.Add(new DigitRun(new string(_digits, 0, _count), _starts[.._count], _ends[.._count], _plus, _spelled));
        }

        (_count, _plus, _spelled, _times) = (0, false, false, 1);
    }
}
