namespace ChannelWatch.Classification.Checks;

/// <summary>Unkind words between quotation marks are most likely repeated in order to report them.</summary>
internal sealed class QuotationCheck : ICheck
{
    private const double Score = 0.85;
    private const double Unkind = 0.5;
    private const int Longest = 120;

    public string Name => "guard/quotation";

    public void Run(CheckInput input, FindingSink sink)
    {
        var text = input.Comment.Text;
        if (text.AsSpan().IndexOfAny("\"'“‘«") < 0)
        {
            return;
        }

        for (var index = 0; index < sink.Findings.Count; index++)
        {
            var found = sink.Findings[index];
            if (found is { Category: Category.Abuse or Category.Hate, Score: >= Unkind, Length: > 0 } && IsQuoted(text, found.Start, found.Start + found.Length))
            {
                sink.Findings.Add(new Finding(Category.Quoted, Score, Name, found.Start, found.Length, "The unkind words stand in quotation marks, as if to report them."));
                return;
            }
        }
    }

    // An opening mark shortly before and its closing mark shortly behind.
    private static bool IsQuoted(string text, int start, int end)
    {
        var before = text.AsSpan(Math.Max(0, start - Longest), start - Math.Max(0, start - Longest));
        var after = text.AsSpan(end, Math.Min(Longest, text.Length - end));
        return Encloses(before, after, '“', '”') || Encloses(before, after, '‘', '’') || Encloses(before, after, '«', '»')
            || Encloses(before, after, '"', '"') || (OpensSingle(before) && ClosesSingle(after));
    }

    private static bool Encloses(ReadOnlySpan<char> before, ReadOnlySpan<char> after, char opening, char closing) =>
        after.Contains(closing) && (opening == closing ? before.Count(opening) % 2 == 1 : before.LastIndexOf(opening) > before.LastIndexOf(closing));

    // An apostrophe inside a word is no mark: the opening one has no letter before it, the closing one none behind it.
    private static bool OpensSingle(ReadOnlySpan<char> before)
    {
        for (var at = before.Length - 1; at >= 0; at--)
        {
            if (before[at] == '\'')
            {
                var open = at == 0 || !char.IsLetterOrDigit(before[at - 1]);
                if (open || at + 1 >= before.Length || !char.IsLetterOrDigit(before[at + 1]))
                {
                    return open;
                }
            }
        }

        return false;
    }

    private static bool ClosesSingle(ReadOnlySpan<char> after)
    {
        for (var at = 0; at < after.Length; at++)
        {
            if (after[at] == '\'' && (at + 1 == after.Length || !char.IsLetterOrDigit(after[at + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
