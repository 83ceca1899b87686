using System.Text.RegularExpressions;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>Car number plates: the form since 2001 anywhere in capitals, older forms only where a car is spoken of.</summary>
internal sealed partial class PlateCheck(WordLists lists) : ICheck
{
    private const double Certain = 0.95;

    private readonly WordSet _cars = lists.Set("cars");

    public string Name => "personal/plate";

    public void Run(CheckInput input, FindingSink sink)
    {
        if (!input.HasDigit)
        {
            return;
        }

        var car = input.HasAny(_cars);
        if (input.Signs.HasFlag(NumberSigns.Plate))
        {
            Report(Current(), car, input, sink);
        }

        if (car)
        {
            Report(Older(), car, input, sink);
        }
    }

    private void Report(Regex pattern, bool car, CheckInput input, FindingSink sink)
    {
        foreach (var match in pattern.EnumerateMatches(input.Text.Folded))
        {
            if ((car && pattern == Current()) || (input.Text.WasCapital(match.Index) && input.Text.WasCapital(match.Index + match.Length - 1)))
            {
                sink.At(Category.Personal, Certain, Name, match.Index, match.Index + match.Length, "A car's number plate.");
            }
        }
    }

    [GeneratedRegex(@"\b[a-hj-pr-y][a-hj-pr-y] ?\d\d ?[a-hj-pr-z]{3}\b(?<!\b(?:at|by|on|in|to|or|up|my) ?\d\d ?[a-z]{3})", RegexOptions.CultureInvariant, 2000)]
    internal static partial Regex Current();

    [GeneratedRegex(@"\b(?:[a-hj-npr-tv-y]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,3}[a-z]|[a-z]iz ?\d{1,4}|[a-z]{1,2}\d{1,2} ?[a-z]{3})\b(?<!\b(?:the|and|for|was|has|are|all|but|yr|year) ?\d{1,3}[a-z])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Older();
}
