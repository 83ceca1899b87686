namespace ChannelWatch.Classification.Words;

/// <summary>Spreads a phrase whose alternatives have several words, "(on sight|at the gate)", into phrases whose alternatives have one.</summary>
internal static class Alternatives
{
    private const int MostVariants = 400;

    /// <summary>The parts of each phrase meant.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Spread(string phrase)
    {
        List<List<string>> variants = [[]];
        foreach (var part in Cut(phrase, ' '))
        {
            var choices = Choices(part);
            if (variants.Count * choices.Count > MostVariants)
            {
                throw new FormatException($"the phrase has more than {MostVariants} variants; split it");
            }

            variants = choices.Count == 1 ? Extended(variants, choices[0]) : [.. variants.SelectMany(variant => choices.Select(choice => (List<string>)[.. variant, .. choice]))];
        }

        return variants;
    }

    private static List<List<string>> Extended(List<List<string>> variants, IReadOnlyList<string> choice)
    {
        foreach (var variant in variants)
        {
            variant.AddRange(choice);
        }

        return variants;
    }

    private static List<IReadOnlyList<string>> Choices(string part)
    {
        var optional = part.EndsWith(")?", StringComparison.Ordinal);
        if (part[0] != '(' || !(optional || part.EndsWith(')')))
        {
            return [[part]];
        }

        var alternatives = Cut(part[1..^(optional ? 2 : 1)], '|');
        var single = alternatives.SelectMany(Forms).Where(alternative => !alternative.Contains(' ') && !alternative.Contains('(')).ToList();
        List<IReadOnlyList<string>> choices = single.Count > 0 ? [[$"({string.Join('|', single)})"]] : [];
        choices.AddRange(alternatives.Where(alternative => alternative.Contains(' ') || alternative.Contains('(')).SelectMany(Spread));
        if (optional)
        {
            choices.Add([]);
        }

        return choices;
    }

    // "bookings?" is "booking" and "bookings".
    private static IEnumerable<string> Forms(string alternative) =>
        alternative.Length > 2 && alternative[^1] == '?' && !alternative.Contains(' ') && alternative[0] is not ('(' or '{') ? [alternative[..^2], alternative[..^1]] : [alternative];

    private static List<string> Cut(string text, char separator)
    {
        var parts = new List<string>();
        var (depth, from) = (0, 0);
        for (var index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && (text[index] != separator || depth > 0))
            {
                depth += text[index] == '(' ? 1 : text[index] == ')' ? -1 : 0;
                continue;
            }

            if (index > from)
            {
                parts.Add(text[from..index]);
            }

            from = index + 1;
        }

        return depth == 0 ? parts : throw new FormatException("a bracket is not closed");
    }
}
