using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;

namespace ChannelWatch.Host.Pages;

/// <summary>Cuts a comment into the stretches its findings point at, with personal details covered unless they were asked for.</summary>
internal static class CommentText
{
    /// <summary>The words with personal details covered.</summary>
    public static IReadOnlyList<TextPart> Masked(string text, IReadOnlyList<Finding> findings, IMasker masker) => Cut(text, findings, masker);

    /// <summary>The words as written.</summary>
    public static IReadOnlyList<TextPart> Plain(string text, IReadOnlyList<Finding> findings) => Cut(text, findings, null);

    private static List<TextPart> Cut(string text, IReadOnlyList<Finding> findings, IMasker? masker)
    {
        var spans = findings
            .Select((finding, index) => (Finding: finding, Number: index + 1, Start: Math.Clamp(finding.Start, 0, text.Length), End: Math.Clamp((long)finding.Start + finding.Length, 0, text.Length)))
            .Where(span => span.End > span.Start)
            .Select(span => new Span(span.Finding, span.Number, span.Start, (int)span.End))
            .ToList();
        var covered = masker is null ? [] : Merge(spans.Where(span => span.Finding.Category == Category.Personal));
        var edges = spans.SelectMany(span => new[] { span.Start, span.End })
            .Where(edge => !covered.Any(run => edge > run.Start && edge < run.End))
            .Concat([0, text.Length])
            .Distinct()
            .Order()
            .ToList();
        return [.. edges.Zip(edges.Skip(1), (start, end) => Part(text, start, end, spans, covered, masker))];
    }

    private static TextPart Part(string text, int start, int end, List<Span> spans, List<(int Start, int End)> covered, IMasker? masker)
    {
        var words = text[start..end];
        var numbers = spans.Where(span => span.Start < end && span.End > start).Select(span => span.Number).ToList();
        if (masker is null || !covered.Any(run => run.Start <= start && run.End >= end))
        {
            return new TextPart(Visible.Of(words), numbers, Covered: false);
        }

        var inside = spans.Where(span => span.Finding.Category == Category.Personal && span.Start >= start && span.End <= end)
            .Select(span => span.Finding with { Start = span.Start - start, Length = span.End - span.Start })
            .ToList();
        return new TextPart(Visible.Of(masker.Mask(words, inside)), numbers, Covered: true);
    }

    private static List<(int Start, int End)> Merge(IEnumerable<Span> spans)
    {
        var runs = new List<(int Start, int End)>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (runs.Count > 0 && span.Start < runs[^1].End)
            {
                runs[^1] = (runs[^1].Start, Math.Max(runs[^1].End, span.End));
            }
            else
            {
                runs.Add((span.Start, span.End));
            }
        }

        return runs;
    }

    private sealed record Span(Finding Finding, int Number, int Start, int End);
}
