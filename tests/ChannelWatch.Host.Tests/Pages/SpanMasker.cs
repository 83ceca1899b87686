using System.Text;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>Covers personal spans with one word.</summary>
public sealed class SpanMasker : IMasker
{
    public string Mask(string text, IReadOnlyList<Finding> findings)
    {
        var masked = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsCovered(at, findings))
            {
                masked.Append(text[at]);
            }
            else if (at == 0 || !IsCovered(at - 1, findings))
            {
                masked.Append("[telephone number]");
            }
        }

        return masked.ToString();
    }

    private static bool IsCovered(int at, IReadOnlyList<Finding> findings) =>
        findings.Any(finding => finding.Category == Category.Personal && at >= finding.Start && at < finding.Start + finding.Length);
}
