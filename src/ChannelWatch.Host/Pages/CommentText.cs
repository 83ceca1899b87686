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
            .Select((finding, index) => (Number: index + 1, Start: Math.Clamp(finding.Start, 0, text.Length), End: Math.Clamp((long)finding.Start + finding.Length, 0, text.Length)))
            .Where(span => span.End > span.Start)
            .Select(span => new Span(span.Number, span.Start, (int)span.End))
            .ToList();
        var covered = masker?.Cover(text, findings) ?? [];
        var edges = spans.SelectMany(span => new[] { span.Start, span.End })
            .Where(edge => !covered.Any(run => edge > run.Start && edge < run.End))
            .Concat(covered.SelectMany(run => new[] { run.Start, run.End }))
            .Concat([0, text.Length])
            .Distinct()
            .Order()
            .ToList();
        return [.. edges.Zip(edges.Skip(1), (start, end) => Part(text, start, end, spans, covered))];
    }

    private static TextPart Part(string text, int start, int end, List<Span> spans, IReadOnlyList<CoveredSpan> covered)
    {
        var numbers = spans.Where(span => span.Start < end && span.End > start).Select(span => span.Number).ToList();
        return covered.FirstOrDefault(run => run.Start == start && run.End == end) is { Word: { } word }
            ? new TextPart(Visible.Of(word), numbers, Covered: true)
            : new TextPart(Visible.Of(text[start..end]), numbers, Covered: false);
    }

    private sealed record Span(int Number, int Start, int End);
}
