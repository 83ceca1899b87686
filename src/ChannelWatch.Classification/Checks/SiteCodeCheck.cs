using System.Text.RegularExpressions;

namespace ChannelWatch.Classification.Checks;

/// <summary>The code of a gate or door, given away where strangers read: whoever has it is inside with the children. Hidden and told at once, whatever the model thinks.</summary>
internal sealed partial class SiteCodeCheck : ICheck
{
    private const double Certain = 0.97;

    public string Name => "safeguarding/site-code";

    public void Run(CheckInput input, FindingSink sink)
    {
        if (!input.HasDigit)
        {
            return;
        }

        foreach (var match in Code().EnumerateMatches(input.Text.Folded))
        {
            sink.At(Category.Safeguarding, Certain, Name, match.Index, match.Index + match.Length, "Gives away the code of a gate or door.");
            sink.At(Category.Personal, Certain, Name, match.Index, match.Index + match.Length, "Whoever reads it can walk in.");
        }
    }

    [GeneratedRegex(
        @"\b(?:(?:gate|door|entrance|entry)s?(?:'?s)? (?:code|pin|combination)(?:'?s)?|(?:code|pin|combination) (?:for|to|of|on) the [a-z ]{0,20}(?:gate|door|entrance)s?|key ?pad(?:'?s)?)\b[^.?!\n]{0,40}?\b[a-z]?[0-9]{3,6}[a-z]?\b",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Code();
}
