using System.Text.RegularExpressions;

namespace ChannelWatch.Classification.Checks;

/// <summary>Whose a landline is. The digits do not tell: schools, firms and families have the same ones; the words beside them do.</summary>
internal static partial class LineOwner
{
    /// <summary>So many characters before and after a number are looked at.</summary>
    private const int Reach = 90;

    public static bool IsPrivate(ReadOnlySpan<char> folded, int start, int end) => Private().IsMatch(Around(folded, start, end));

    public static bool IsAnOrganisations(ReadOnlySpan<char> folded, int start, int end) => Organisation().IsMatch(Around(folded, start, end));

    private static ReadOnlySpan<char> Around(ReadOnlySpan<char> folded, int start, int end) =>
        folded[Math.Max(0, start - Reach)..Math.Min(folded.Length, end + Reach)];

    [GeneratedRegex(
        @"\b(?:landline|my (?:phone|number|telephone|tel)|(?:my|our|his|her|their|mum'?s|dad'?s|nan'?s|gran'?s) (?:home|house|private|personal)|at home|"
        + @"(?:ring|call|phone|telephone|contact|reach|text|bell|message|get) me|me (?:on|at)|i(?:'?m| am) (?:in )?on|"
        + @"(?:give|gimme|giz|gi) (?:me |us |her |him |mum |dad )?an? (?:\w+ )?(?:ring|bell|call|buzz|tinkle|shout)|ffoniwch fi|fy rhif)\b",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Private();

    [GeneratedRegex(
        @"\b(?:(?:ring|call|phone|contact|tell|ask|email) (?:the |your |our )?school|school(?:'?s)? (?:number|office|line|phone|still|on)|number for (?:the )?(?:school|office)|school says|office|ysgol|swyddfa|line|desk|helpline|hotline|reception|council|switchboard|option|opt|ext|extension|press \d|menu|centre|surgery|clinic|hospital|dsl|nhs|police|"
        + @"department|trust|charity|company|team|library|theatre|club|number is still|trip phone|contact page|head of year)\b",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex Organisation();
}
