using System.Text.RegularExpressions;

namespace ChannelWatch.Classification.Checks;

/// <summary>Where somebody lives: house number with a street, a full postcode, a street with words of living there.</summary>
internal sealed partial class AddressCheck : ICheck
{
    private const double Certain = 0.94;

    // Shops, plaques and museums have house numbers too: the model, which reads the rest, must agree.
    private const double Alone = 0.93;
    private const double OfAPublicPlace = 0.45;
    private const double Postcode = 0.45;
    private const double StreetWhereSomebodyLives = 0.6;

    private const int LongestPlace = 30;

    public string Name => "personal/address";

    public void Run(CheckInput input, FindingSink sink)
    {
        var folded = input.Text.Folded;
        var house = false;
        var lived = input.Has("personal/lives") || input.Has("personal/house");
        if (input.Signs.HasFlag(NumberSigns.House))
        {
            foreach (var match in HouseAndStreet().EnumerateMatches(folded))
            {
                house = true;
                var score = lived ? Certain : PublicPlace().IsMatch(folded[Math.Max(0, match.Index - LongestPlace)..match.Index]) ? OfAPublicPlace : Alone;
                sink.At(Category.Personal, score, Name, match.Index, match.Index + match.Length, "A house number with its street.");
            }
        }

        if (input.Signs.HasFlag(NumberSigns.Postcode))
        {
            foreach (var match in Postcodes().EnumerateMatches(folded))
            {
                var code = folded.Slice(match.Index, match.Length);
                if (!IsSchools(code, input.Comment.School))
                {
                    sink.At(Category.Personal, lived ? Certain : house ? Alone : Postcode, "personal/postcode", match.Index, match.Index + match.Length, "A full postcode.");
                }
            }
        }

        if (!house && input.Has("personal/lives"))
        {
            foreach (var match in Street().EnumerateMatches(folded))
            {
                sink.At(Category.Personal, StreetWhereSomebodyLives, "personal/lives-on", match.Index, match.Index + match.Length, "Says in which street somebody lives.");
            }
        }
    }

    private static bool IsSchools(ReadOnlySpan<char> code, SchoolDetails school)
    {
        var plain = code.ToString().Replace(" ", "", StringComparison.Ordinal);
        return school.Postcodes.Any(own => own.Replace(" ", "", StringComparison.Ordinal).Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    // "cottages?" is "cottage" and "cottages".
    internal static IEnumerable<string> StreetWords => StreetWord[3..^1].Split('|').SelectMany(word => word.EndsWith('?') ? (string[])[word[..^2], word[..^1]] : [word]);

    private const string StreetWord = "(?:street|st|road|rd|close|cl|avenue|ave|lane|ln|drive|dr|crescent|cres|court|ct|way|grove|terrace|place|gardens|gdns|walk|rise|row|mews|view|hill|square|cottages?|green|park|fold|croft|wynd|brae|gate|yard|parade|vale|mount|drove|bank|loan|heights|villas|towers|buildings|meadows?|wharf|quay|end)";

    [GeneratedRegex(@"(?<![\d£:.,/])(?<!\bunit )\b(?:number |no\.? ?|flat |house )?\d{1,3}[a-e]?,? (?:(?!(?:the|on|in|at|of|to|by|and|for|from|is|was|a|an|minutes?|miles?|mins|times?|years?|weeks?|days?|out|up|down|people|kids|cars) )[a-z']{2,15} ){1,2}" + StreetWord + @"\b(?! (?:school|academy|primary|team|club|class|years?|minutes|of the))", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex HouseAndStreet();

    /// <summary>What stands before an address that is nobody's home: "at the post office, 2 Lock Road".</summary>
    [GeneratedRegex(@"\b(?:office|bakery|bakers?|shop|store|cafe|coffee house|pub|inn|hall|church|chapel|mosque|temple|gurdwara|synagogue|library|museum|surgery|pharmacy|chemists?|clinic|dentists?|hotel|restaurant|takeaway|school|academy|nursery|college|centre|center|club|station|theatre|cinema|stadium|garage|salon|barbers?|butchers?|florists?|market|bank|gym|studios?|showroom|warehouse|pool)(?:,| -| at| is at| in| on|:)* ?$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PublicPlace();

    [GeneratedRegex(@"\b(?!(?:the|this|that|his|her|their|our|your|school|front|back|main|side|same|long|half|for|from|and|with) )[a-z']{3,15} " + StreetWord + @"\b(?! (?:school|academy|primary))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Street();

    [GeneratedRegex(@"\b(?:[a-z]\d[a-hjkps-uw]|[a-z]{2}\d[abehmnprv-y]|[a-z]{1,2}\d{1,2}) ?\d[abd-hjlnp-uw-z]{2}\b", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex Postcodes();
}
