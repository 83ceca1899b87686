using System.Text;

namespace ChannelWatch.Mail;

/// <summary>
/// Makes strangers' words safe to set beside ours: no control characters, no invisible signs that turn the reading direction, no lone
/// surrogates, no towers of accents. What a person could read stays as it was.
/// </summary>
internal static class PlainWords
{
    private const int MostMarks = 4;

    /// <summary>On one line, cut to the length with an ellipsis.</summary>
    public static string OneLine(string text, int longest = 1000)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest + 1));
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks || TurnsDirection(rune.Value))
            {
                continue;
            }

            if (line.Length + rune.Utf16SequenceLength > longest)
            {
                return line.ToString().TrimEnd() + "…";
            }

            AppendWord(line, rune, category);
        }

        return line.ToString().TrimEnd();
    }

    private static void AppendWord(StringBuilder line, Rune rune, UnicodeCategory category)
    {
        if (category is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator))
        {
            line.Append(rune);
        }
        else if (line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }
    }

    private static bool TurnsDirection(int sign) => sign is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
