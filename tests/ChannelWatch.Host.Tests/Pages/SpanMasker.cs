using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>Covers personal spans with one word.</summary>
public sealed class SpanMasker : IMasker
{
    public IReadOnlyList<CoveredSpan> Cover(string text, IReadOnlyList<Finding> findings)
    {
        var covered = new List<CoveredSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsCovered(at, findings))
            {
                continue;
            }

            if (covered.Count > 0 && covered[^1].End == at)
            {
                covered[^1] = covered[^1] with { Length = covered[^1].Length + 1 };
            }
            else
            {
                covered.Add(new CoveredSpan(at, 1, "[telephone number]"));
            }
        }

        return covered;
    }

    private static bool IsCovered(int at, IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Category == Category.Personal && at >= finding.Start && at < finding.Start + finding.Length);
}
