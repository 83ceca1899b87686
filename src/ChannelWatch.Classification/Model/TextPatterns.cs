namespace ChannelWatch.Classification.Model;

/// <summary>Shapes of codes and links in folded text.</summary>
internal static class TextPatterns
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevels = new HashSet<string>(
        [
            "com", "net", "org", "co", "uk", "io", "ly", "me", "info", "xyz", "online", "shop", "app", "gg", "tv", "biz", "site", "link", "ru",
            "top", "club", "store", "live", "vip", "page", "example", "test", "invalid", "eu", "cc", "to", "be", "wales", "scot", "icu", "click",
        ],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No name on the Internet is longer; without an end to the search a text of dots and letters would cost its square.</summary>
    private const int LongestName = 253;

    /// <summary>Whether the run of letters ending at <paramref name="end"/> goes on as the labels of a domain with a known ending.</summary>
    public static bool HasDomain(FoldedText text, int start, int end)
    {
        var position = end;
        while (position - start <= LongestName && text[position] is '.' or '-' && (Tokeniser.IsLetter(text[position + 1]) || Tokeniser.IsDigit(text[position + 1])))
        {
            var dot = text[position] == '.';
            var label = ++position;
            while (Tokeniser.IsLetter(text[position]) || Tokeniser.IsDigit(text[position]))
            {
                position++;
            }

            if (dot && end - start > 1 && TopLevels.Contains(text.Slice(label, position)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"ls6 2ab" or "ls62ab"; moves <paramref name="end"/> behind the second half when it stands apart.</summary>
    public static bool IsPostcode(FoldedText text, int start, ref int end)
    {
        var index = start;
        while (index < end && index - start < 2 && Tokeniser.IsLetter(text[index]))
        {
            index++;
        }

        if (index == start || !Tokeniser.IsDigit(text[index]))
        {
            return false;
        }

        if (end - start is >= 5 and <= 7)
        {
            return IsInward(text, end - 3);
        }

        if (end - start > 4 || text[end] != ' ' || !IsInward(text, end + 1) || Tokeniser.IsLetter(text[end + 4]) || Tokeniser.IsDigit(text[end + 4]))
        {
            return false;
        }

        end += 4;
        return true;
    }

    /// <summary>"3pm", "2nd", "10k", "11yo": a number, not disguise.</summary>
    public static bool IsUnit(ReadOnlySpan<char> run, int digits) =>
        run.Length > digits && run[digits..] is "am" or "pm" or "st" or "nd" or "rd" or "th" or "k" or "km" or "m" or "p" or "yo" or "yr" or "yrs"
            or "mins" or "min" or "hrs" or "hr" or "g" or "kg" or "ml" or "cm" or "mm" or "s" or "x" or "gb" or "year" or "years" or "days";

    private static bool IsInward(FoldedText text, int start) =>
        Tokeniser.IsDigit(text[start]) && Tokeniser.IsLetter(text[start + 1]) && Tokeniser.IsLetter(text[start + 2]);
}
