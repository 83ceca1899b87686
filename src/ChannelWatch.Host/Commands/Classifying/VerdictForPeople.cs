using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>Shows a verdict to somebody at a terminal: the decision, the words it rests on, and why.</summary>
internal static class VerdictForPeople
{
    public static void Write(CommandConsole console, string text, Verdict verdict)
    {
        var (word, ansi) = verdict.Ruling switch
        {
            Ruling.Hide => ("Hide", "1;31"),
            Ruling.Queue => ("Ask a person", "1;33"),
            _ => ("Leave it up", "1;32"),
        };
        console.Out.WriteLine($"{console.Paint(word, ansi)}{(verdict.Escalate ? console.Paint("  Tell the safeguarding lead and the headteacher at once", "1;35") : "")}   ({verdict.Intent.ToString().ToLowerInvariant()})");
        console.Out.WriteLine();
        console.Out.WriteLine("  " + Highlighted(console, text, verdict.Findings));
        console.Out.WriteLine();
        foreach (var reason in verdict.Reasons)
        {
            console.Out.WriteLine($"  {reason}");
        }

        if (verdict.Findings.Count > 0)
        {
            console.Out.WriteLine();
            TextTable.Write(console.Out, ["  What was seen", "Score", "Rule", "Why"], [.. verdict.Findings.Select(finding => new[]
            {
                "  " + finding.Category.InWords(), finding.Score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), finding.Rule, finding.Why,
            })]);
        }
    }

    private static string Highlighted(CommandConsole console, string text, IReadOnlyList<Finding> findings)
    {
        var marked = new bool[text.Length];
        foreach (var finding in findings.Where(finding => finding.Length > 0 && finding.Start >= 0 && finding.Start + finding.Length <= text.Length))
        {
            Array.Fill(marked, true, finding.Start, finding.Length);
        }

        var shown = new System.Text.StringBuilder();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && marked[end] == marked[start])
            {
                end++;
            }

            var piece = TextTable.Line(text[start..end]);
            shown.Append(!marked[start] ? piece : console.Colour ? console.Paint(piece, "30;43") : $"[{piece}]");
            start = end;
        }

        return shown.ToString();
    }
}
