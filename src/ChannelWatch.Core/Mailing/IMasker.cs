namespace ChannelWatch.Core.Mailing;

/// <summary>Covers personal details, so that mails, digests and pages before "show details" do not carry them (promise 8).</summary>
public interface IMasker
{
    /// <summary>What of the text is not to be seen: where the personal-details findings point, and whatever looks like a detail besides.</summary>
    /// <returns>In order, within the text, not overlapping.</returns>
    IReadOnlyList<CoveredSpan> Cover(string text, IReadOnlyList<Finding> findings);
}
