using System.Collections.Frozen;

namespace ChannelWatch.Classification.Checks;

/// <summary>Reads <see cref="NumberSigns"/> off a folded text. May see a sign too many, never one too few.</summary>
internal readonly ref struct NumberSignReader(ReadOnlySpan<char> folded)
{
    private const int FewestLong = 10;
    private const int FewestInsurance = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Streets = AddressCheck.StreetWords.ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = folded;

    public NumberSigns Read()
    {
        var signs = NumberSigns.None;
        var (together, last) = (0, -2);
        for (var start = Next(0); start >= 0; start = Next(last))
        {
            var end = start;
            while (char.IsAsciiDigit(At(end)))
            {
                end++;
            }

            together = start == last + 1 && At(last) is ' ' or '-' ? together + end - start : end - start;
            signs |= SignsAt(start, end, together);
            last = end;
        }

        return HasForeignDigit() ? NumberSigns.All : signs;
    }

    private NumberSigns SignsAt(int start, int end, int together)
    {
        var signs = together >= FewestLong ? NumberSigns.LongNumber : NumberSigns.None;
        signs |= together >= FewestInsurance && At(AfterBlank(end)) is >= 'a' and <= 'd' ? NumberSigns.Insurance : 0;
        signs |= IsPostcodeEnd(end) ? NumberSigns.Postcode : 0;
        signs |= end - start == 2 && IsPlate(start, end) ? NumberSigns.Plate : 0;
        return signs | (IsHouse(end) ? NumberSigns.House : 0);
    }

    // A figure and two letters, behind something that holds another figure.
    private bool IsPostcodeEnd(int end)
    {
        if (!IsLetter(At(end)) || !IsLetter(At(end + 1)) || IsWordCharacter(At(end + 2)))
        {
            return false;
        }

        var before = At(end - 2) == ' ' ? end - 3 : end - 2;
        return char.IsAsciiDigit(At(before)) || (IsLetter(At(before)) && char.IsAsciiDigit(At(before - 1)));
    }

    private bool IsPlate(int start, int end)
    {
        var before = At(start - 1) == ' ' ? start - 2 : start - 1;
        var after = AfterBlank(end);
        return IsLetter(At(before)) && IsLetter(At(before - 1))
            && IsLetter(At(after)) && IsLetter(At(after + 1)) && IsLetter(At(after + 2)) && !IsWordCharacter(At(after + 3));
    }

    private bool IsHouse(int end)
    {
        end += At(end) is >= 'a' and <= 'e' ? 1 : 0;
        end += At(end) == ',' ? 1 : 0;
        for (var word = 0; word < 3 && At(end) == ' '; word++)
        {
            var start = ++end;
            while (IsLetter(At(end)))
            {
                end++;
            }

            if (word > 0 && Streets.Contains(_text[start..end]))
            {
                return true;
            }

            while (IsLetter(At(end)) || At(end) == '\'')
            {
                end++;
            }
        }

        return false;
    }

    // The patterns take any script's figures for figures; the signs know only the usual ones.
    private bool HasForeignDigit()
    {
        var rest = _text;
        for (var foreign = rest.IndexOfAnyExceptInRange('\0', '\u007f'); foreign >= 0; foreign = rest.IndexOfAnyExceptInRange('\0', '\u007f'))
        {
            if (char.IsDigit(rest[foreign]))
            {
                return true;
            }

            rest = rest[(foreign + 1)..];
        }

        return false;
    }

    private int Next(int from)
    {
        var found = from < 0 || from >= _text.Length ? -1 : _text[from..].IndexOfAnyInRange('0', '9');
        return found < 0 ? -1 : from + found;
    }

    private int AfterBlank(int index) => At(index) == ' ' ? index + 1 : index;

    private char At(int index) => (uint)index < (uint)_text.Length ? _text[index] : '\0';

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z';

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
