namespace ChannelWatch.Training;

/// <summary>
/// Long texts made of an author's own comments: one that needs somebody, between two that are fine, keeps its label; three that are fine
/// stay fine. Few comments are so long, and without these one vile sentence would drown in kind ones.
/// </summary>
internal static class LongTexts
{
    private const int Each = 7;
    private const int Longest = 160;

    /// <summary>The made texts of one author's file; always the same for the same file.</summary>
    public static IEnumerable<SchoolRow> Of(IReadOnlyList<SchoolRow> file)
    {
        var fine = file.Where(row => row is { Expected: "publish", Flags.Count: 0, CommentKind: CommentKind.Comment }).ToList();
        if (fine.Count < 3)
        {
            yield break;
        }

        for (var at = 0; at < file.Count; at += Each)
        {
            var (before, after) = (fine[at % fine.Count], fine[(at + (fine.Count / 2)) % fine.Count]);
            if (NeedsSomebody(file[at]) || fine.Contains(file[at]))
            {
                yield return file[at] with { Text = Join(before, file[at], after) };
            }
        }
    }

    private static bool NeedsSomebody(SchoolRow row) =>
        row.Text.Length <= Longest && (row.Escalate || (row.Expected == "hide" && row.Violations.Contains("abuse")));

    private static string Join(params ReadOnlySpan<SchoolRow> rows)
    {
        var sentences = new List<string>(rows.Length);
        foreach (var row in rows)
        {
            var text = row.Text.Trim();
            sentences.Add(text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text);
        }

        return string.Join(' ', sentences);
    }
}
