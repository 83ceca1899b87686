namespace ChannelWatch.Classification.Text;

/// <summary>Tells telephone numbers from other digits by the lengths and prefixes of the national plan.</summary>
internal static class UkNumbers
{
    private const int NationalLength = 11;
    private const int ShortestForeign = 10;
    private const int LongestForeign = 15;

    public static IEnumerable<UkNumber> In(DigitRun run)
    {
        var found = false;
        for (var at = 0; at < run.Digits.Length;)
        {
            var length = LengthAt(run, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            found = true;
            yield return new UkNumber(National(run.Digits.Substring(at, length)), run.Starts[at], run.Ends[at + length - 1]);
            at += length;
        }

        if (!found && run.Plus && run.Digits.Length is >= ShortestForeign and <= LongestForeign)
        {
            yield return new UkNumber(run.Digits, run.Starts[0], run.Ends[^1]);
        }
    }

    private static int LengthAt(DigitRun run, int at)
    {
        var rest = run.Digits.AsSpan(at);
        var prefix = rest.StartsWith("00440") ? 5 : rest.StartsWith("0044") ? 4 : rest.StartsWith("440") && at == 0 ? 3 : rest.StartsWith("44") && at == 0 ? 2 : rest[0] == '0' ? 1 : 0;
        if (prefix == 0 || rest.Length < prefix + NationalLength - 1)
        {
            return 0;
        }

        var significant = rest[prefix..];
        var plausible = significant[0] switch
        {
            '7' => significant[1] != '0' || prefix > 1,
            '1' or '2' or '3' => true,
            '8' or '9' or '5' => true,
            _ => false,
        };

        // A longer number that merely contains such digits (a card, an IBAN) is not a telephone number unless the figures stand apart.
        var length = prefix + NationalLength - 1;
        var endsHere = rest.Length == length || run.Starts[at + length] > run.Ends[at + length - 1];
        var beginsHere = at == 0 || run.Starts[at] > run.Ends[at - 1];
        return plausible && endsHere && beginsHere ? length : 0;
    }

    private static string National(string digits)
    {
        var rest = digits.StartsWith("00", StringComparison.Ordinal) ? digits[4..] : digits.StartsWith("44", StringComparison.Ordinal) ? digits[2..] : digits[1..];
        return "0" + rest.TrimStart('0');
    }
}
