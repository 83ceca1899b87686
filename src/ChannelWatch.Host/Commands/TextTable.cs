namespace ChannelWatch.Host.Commands;

/// <summary>Lines up columns for a terminal.</summary>
internal static class TextTable
{
    public static void Write(TextWriter writer, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToList();
        foreach (var row in rows.Prepend(headings))
        {
            writer.WriteLine(string.Join("  ", row.Select((cell, column) => column == row.Count - 1 ? cell : cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    /// <summary>One line of at most <paramref name="length"/> characters, safe for a terminal: no control or direction characters.</summary>
    public static string Cell(string text, int length)
    {
        var plain = Line(text).Trim();
        return plain.Length <= length ? plain : string.Concat(plain.AsSpan(0, length - 1), "…");
    }

    /// <summary>The text as one line without characters that could command a terminal.</summary>
    public static string Line(string text) => string.Concat(text.Select(sign => char.IsControl(sign) || IsInvisible(sign) ? ' ' : sign));

    // Format characters include the right-to-left overrides that would turn a line of a terminal about.
    private static bool IsInvisible(char sign) =>
        char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
