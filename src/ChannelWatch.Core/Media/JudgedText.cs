using ChannelWatch.Core.Mailing;

namespace ChannelWatch.Core.Media;

/// <summary>A comment's words with the descriptions of its pictures after them: judged together, shown apart.</summary>
internal static class JudgedText
{
    private const string InDescription = "In the description of a picture or link: ";

    public static string Of(Revision revision)
    {
        var descriptions = revision.Attachments.Select(attachment => attachment.Description).Where(words => !string.IsNullOrWhiteSpace(words)).ToList();
        return descriptions.Count == 0 ? revision.Text : string.Join('\n', [revision.Text, .. descriptions]);
    }

    /// <summary>Findings as they point into the comment's own words; those in a description are about the whole comment.</summary>
    public static CommentClassification OnOwnWords(CommentClassification seen, Revision revision) => revision.Attachments.Count == 0
        ? seen
        : seen with { Findings = [.. seen.Findings.Select(finding => OnOwnWords(finding, revision.Text.Length))] };

    /// <summary>The words judged, with personal details covered.</summary>
    public static string Covered(Revision revision, IMasker masker, IReadOnlyList<Finding> findings)
    {
        var own = masker.Mask(revision.Text, findings);
        return string.Join('\n', [own, .. revision.Attachments.Select(attachment => attachment.Description).OfType<string>().Where(words => words.Length > 0).Select(words => masker.Mask(words, []))]);
    }

    private static Finding OnOwnWords(Finding finding, int length) => finding switch
    {
        { Length: > 0 } when finding.Start >= length => finding with { Start = 0, Length = 0, Why = InDescription + finding.Why },
        { Length: > 0 } when finding.Start + finding.Length > length => finding with { Length = length - finding.Start },
        _ => finding,
    };
}
