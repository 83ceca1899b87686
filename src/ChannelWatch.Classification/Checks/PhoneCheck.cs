using System.Buffers;
using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Checks;

/// <summary>Telephone numbers, also in words ("oh seven seven double-oh"), with letters for digits or spread over the text.</summary>
internal sealed class PhoneCheck : ICheck
{
    private const double Mobile = 0.96;
    private const double Private = 0.97;
    private const double Unknown = 0.95;
    private const double AnOrganisations = 0.4;

    private static readonly SearchValues<string> WordSigns = SearchValues.Create(["seven", "nought", "zero", "saith", "oh "], StringComparison.Ordinal);

    public string Name => "personal/phone";

    public void Run(CheckInput input, FindingSink sink)
    {
        // Every UK number in words has a seven, a nought or an oh in it.
        var folded = input.Text.Folded;
        if (!input.HasDigit && folded.IndexOfAny(WordSigns) < 0)
        {
            return;
        }

        foreach (var run in input.DigitRuns.In(folded))
        {
            foreach (var number in UkNumbers.In(run))
            {
                if (!IsPublic(number.Digits, input.Comment.School))
                {
                    var score = number.IsMobile ? Mobile : run.Spelled ? Private : OfLandline(folded, number.Start, number.End);
                    sink.At(Category.Personal, score, Name, number.Start, number.End, "A telephone number that is not the school's.");
                    if (run.Spelled)
                    {
                        sink.At(Category.Obfuscated, 0.8, Name, number.Start, number.End, "The number is written so that filters miss it.");
                    }
                }
            }
        }
    }

    /// <summary>Somebody's own is hidden; one that no office, firm or helpline is named beside is at least looked at.</summary>
    private static double OfLandline(ReadOnlySpan<char> folded, int start, int end) => LineOwner.IsPrivate(folded, start, end)
        ? Private
        : LineOwner.IsAnOrganisations(folded, start, end) ? AnOrganisations : Unknown;

    // Free and national numbers belong to organisations; the school's own are public.
    private static bool IsPublic(string digits, SchoolDetails school) =>
        digits.StartsWith("080", StringComparison.Ordinal)
        || digits.StartsWith("084", StringComparison.Ordinal)
        || digits.StartsWith("087", StringComparison.Ordinal)
        || digits.StartsWith("09", StringComparison.Ordinal)
        || digits.StartsWith("03", StringComparison.Ordinal)
        || school.Phones.Any(phone => digits.EndsWith(LastDigits(phone), StringComparison.Ordinal));

    private static string LastDigits(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length >= 9 ? digits[^9..] : digits.Length == 0 ? "?" : digits;
    }
}
