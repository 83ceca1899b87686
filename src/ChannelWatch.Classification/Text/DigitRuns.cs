using System.Collections.Frozen;
using System.Text;

namespace ChannelWatch.Classification.Text;

/// <summary>Reads runs of digits however they are written: figures, words, the letter o, with dots, dashes, slashes or blanks between.</summary>
internal sealed class DigitRuns
{
    private const int LongestGap = 4;
    private const int MostDigits = 40;
    private const int LongestWord = 10;

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["zero"] = "0", ["oh"] = "0", ["o"] = "0", ["oo"] = "00", ["ooo"] = "000", ["nought"] = "0", ["naught"] = "0", ["nil"] = "0", ["one"] = "1", ["two"] = "2", ["three"] = "3",
        ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["hundred"] = "00", ["thousand"] = "000",
        ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12", ["thirteen"] = "13", ["fourteen"] = "14", ["fifteen"] = "15",
        ["double"] = "", ["triple"] = "", ["treble"] = "", ["and"] = "", ["then"] = "", ["dash"] = "", ["space"] = "", ["zeros"] = "", ["l"] = "1", ["i"] = "1",
        ["dim"] = "0", ["un"] = "1", ["dau"] = "2", ["tri"] = "3", ["pedwar"] = "4", ["pump"] = "5", ["chwech"] = "6", ["saith"] = "7", ["wyth"] = "8", ["naw"] = "9",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly StringBuilder _digits = new();
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];
    private readonly List<DigitRun> _runs = [];
    private bool _plus;
    private bool _spelled;
    private int _times = 1;

    public static IReadOnlyList<DigitRun> In(string folded)
    {
        var reader = new DigitRuns();
        reader.Read(folded);
        return reader._runs;
    }

    private void Read(string folded)
    {
        var gap = 0;
        for (var index = 0; index < folded.Length;)
        {
            var character = folded[index];
            if (char.IsAsciiDigit(character))
            {
                Add(character.ToString(), index, index + 1);
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
                if (gap > LongestGap || character is '£' or '$' or '\n' or '@' || (_digits.Length > 0 && character == '+'))
                {
                    Close();
                }

                _plus |= character == '+' && _digits.Length == 0;
                index++;
            }
        }

        Close();
    }

    private void ReadWord(string folded, int start, int end)
    {
        if (end - start > LongestWord || !WordsBySpan.TryGetValue(folded.AsSpan(start, end - start), out var digits))
        {
            Close();
            return;
        }

        if (folded.AsSpan(start, end - start) is "double" or "triple" or "treble")
        {
            _times = folded[start] == 'd' ? 2 : 3;
            return;
        }

        // "i" and "l" are figures only inside a number.
        var isLoneLetter = folded.AsSpan(start, end - start) is "i" or "l";
        if (isLoneLetter && !(start > 0 && char.IsAsciiDigit(folded[start - 1])))
        {
            Close();
            return;
        }

        _spelled |= digits.Length > 0;
        Add(digits, start, end);
    }

    private void Add(string digits, int start, int end)
    {
        for (; _times > 0 && digits.Length > 0; _times--)
        {
            foreach (var digit in digits)
            {
                _digits.Append(digit);
                _starts.Add(start);
                _ends.Add(end);
            }
        }

        _times = 1;
        if (_digits.Length >= MostDigits)
        {
            Close();
        }
    }

    private void Close()
    {
        if (_digits.Length >= 9)
        {
            _runs.Add(new DigitRun(_digits.ToString(), [.. _starts], [.. _ends], _plus, _spelled));
        }

        _digits.Clear();
        _starts.Clear();
        _ends.Clear();
        (_plus, _spelled, _times) = (false, false, 1);
    }
}
