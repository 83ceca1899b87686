using System.Text.RegularExpressions;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>Numbers that belong to one person: National Insurance, NHS, bank account, card, passport and date of birth.</summary>
internal sealed partial class NumbersCheck(WordLists lists) : ICheck
{
    private const double Certain = 0.96;
    private const double Likely = 0.6;

    private readonly WordSet _bankWords = lists.Set("bank");
    private readonly WordSet _birthWords = lists.Set("birth");
    private readonly WordSet _idWords = lists.Set("idwords");

    public string Name => "personal/number";

    public void Run(CheckInput input, FindingSink sink)
    {
        if (!input.HasDigit)
        {
            return;
        }

        if (input.Signs.HasFlag(NumberSigns.Insurance))
        {
            Report(Insurance(), Certain, "personal/national-insurance", "A National Insurance number.", input, sink);
        }

        var bank = input.HasAny(_bankWords);
        if (bank)
        {
            Report(SortCode(), Certain, "personal/bank", "Bank details.", input, sink);
            Report(Account(), Certain, "personal/bank", "Bank details.", input, sink);
        }

        if (input.HasAny(_birthWords))
        {
            Report(Date(), Certain, "personal/birth", "A date of birth.", input, sink);
        }

        if (input.HasAny(_idWords))
        {
            Report(LongNumber(), Likely, "personal/id-number", "The number of a personal document or record.", input, sink);
        }

        if (input.Signs.HasFlag(NumberSigns.LongNumber))
        {
            ReportChecked(input, sink);
        }
    }

    private static void Report(Regex pattern, double score, string rule, string why, CheckInput input, FindingSink sink)
    {
        foreach (var match in pattern.EnumerateMatches(input.Text.Folded))
        {
            sink.At(Category.Personal, score, rule, match.Index, match.Index + match.Length, why);
        }
    }

    private static void ReportChecked(CheckInput input, FindingSink sink)
    {
        foreach (var match in CheckedNumber().EnumerateMatches(input.Text.Folded))
        {
            var digits = string.Concat(input.Text.Folded.Slice(match.Index, match.Length).ToString().Where(char.IsAsciiDigit));
            if (digits.Length == 10 && digits[0] != '0' && CheckDigits.IsNhs(digits))
            {
                sink.At(Category.Personal, Certain, "personal/nhs", match.Index, match.Index + match.Length, "An NHS number.");
            }
            else if (digits.Length is >= 13 and <= 19 && CheckDigits.IsLuhn(digits))
            {
                sink.At(Category.Personal, Certain, "personal/card", match.Index, match.Index + match.Length, "A card number.");
            }
        }
    }

    [GeneratedRegex(@"\b(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-prtqw-z][a-ceghj-nprtqw-z] ?\d\d ?\d\d ?\d\d ?[a-d]\b", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex Insurance();

    [GeneratedRegex(@"\b\d\d[- /]\d\d[- /]\d\d\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SortCode();

    [GeneratedRegex(@"\b\d{8}\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Account();

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19[5-9]\d|20\d\d|\d\d)|\d{1,2}[./\-]\d{1,2}[./\-](?:19[5-9]\d|20\d\d|\d\d))\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b[a-z]{0,3}\d{5,12}[a-z]?\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b\d(?:[ \-]?\d){9,18}\b", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex CheckedNumber();
}
