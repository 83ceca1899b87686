namespace ChannelWatch.Classification.Text;

/// <summary>"7G", "Y5", "yr10", "P3": how schools write classes.</summary>
internal static class ClassCodes
{
    public static bool IsCode(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 4)
        {
            return false;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            var digits = word.Length > 2 && char.IsAsciiDigit(word[1]) ? 2 : 1;
            var tail = word[digits..];
            return tail.Length is 1 or 2 && char.IsAsciiLetter(tail[0]) && char.IsAsciiLetter(tail[^1])
                && tail is not ("am" or "pm" or "st" or "nd" or "rd" or "th" or "k" or "m" or "p" or "x" or "s" or "km" or "kg" or "mm" or "cm" or "ft" or "in" or "hr" or "wk" or "yr" or "g" or "oz" or "lb" or "ml" or "d")
                && int.Parse(word[..digits], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 13;
        }

        var letters = word.StartsWith("yr") ? 2 : word[0] is 'y' or 'p' or 's' ? 1 : 0;
        return letters > 0 && word.Length > letters && word.Length <= letters + 2 && word[letters..].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
