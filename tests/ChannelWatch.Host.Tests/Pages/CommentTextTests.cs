using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Host.Pages;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>Cutting a comment into stretches loses and adds nothing, whatever the spans say.</summary>
public sealed class CommentTextTests
{
    private static readonly Gen<Finding> AnyFinding =
        from category in Gen.Elements(Category.Personal, Category.Abuse, Category.NamedChild)
        from start in Gen.Choose(-5, 40)
        from length in Gen.Choose(0, 50)
        select new Finding(category, 1, "test", start, length, "Because.");

    [Fact]
    public void The_stretches_make_up_the_text_as_written() => Prop.ForAll(
        AnyFinding.ArrayOf().ToArbitrary(),
        findings => string.Concat(CommentText.Plain(Text, findings).Select(part => part.Text)) == Text).QuickCheckThrowOnFailure();

    [Fact]
    public void No_word_a_personal_finding_covers_is_ever_shown() => Prop.ForAll(
        AnyFinding.ArrayOf().ToArbitrary(),
        findings => !CommentText.Masked(Text, findings, new SpanMasker()).Where(part => !part.Covered).Any(part => part.Text.Any(sign => IsCovered(sign, findings)))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_page_covers_what_a_mail_covers() => Prop.ForAll(
        AnyFinding.ArrayOf().ToArbitrary(),
        findings => string.Concat(CommentText.Masked(Text, findings, new SpanMasker()).Select(part => part.Text)) == new SpanMasker().Mask(Text, findings)).QuickCheckThrowOnFailure();

    /// <summary>Every sign once, so that a sign tells its place.</summary>
    private const string Text = "abcdefghijklmnopqrstuvwxyz0123456789";

    private static bool IsCovered(char sign, Finding[] findings)
    {
        var at = Text.IndexOf(sign, StringComparison.Ordinal);
        return findings.Any(finding => finding is { Category: Category.Personal, Length: > 0 } && at >= finding.Start && at < finding.Start + finding.Length);
    }
}
