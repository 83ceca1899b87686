using ChannelWatch.Classification.Model;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;

namespace ChannelWatch.Classification.Tests.Model;

/// <summary>What the model says to people.</summary>
public sealed class ModelCheckTests
{
    private static readonly ModelCheck Check = new(SchoolModel.Load());

    [Fact]
    public void A_finding_points_at_the_words_it_rests_on()
    {
        const string Text = "Nobody likes you, you are a worthless ugly bitch 🎉";

        var abuse = Look(Text).Findings.Single(finding => finding.Category == Category.Abuse);

        Assert.Contains("bitch", Text.Substring(abuse.Start, abuse.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_points_at_disguised_words_in_the_text_as_given()
    {
        const string Text = "🎉🎉 you worthless b\u200bi\u0301tch";

        var abuse = Look(Text).Findings.Single(finding => finding.Category == Category.Abuse);

        Assert.EndsWith("tch", Text.Substring(abuse.Start, abuse.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_would_publish_carries_no_score_that_asks()
    {
        var opinion = Look("Thank you to all the teachers for a wonderful year");

        Assert.DoesNotContain(opinion.Findings, finding => finding.Category.IsViolation() && finding.Score >= 0.5);
    }

    [Fact]
    public void What_it_would_hide_carries_a_score_that_hides()
    {
        var opinion = Look("you are a worthless ugly bitch, kill yourself");

        Assert.True(opinion.Hides);
        Assert.Contains(opinion.Findings, finding => finding.Category.IsViolation() && finding.Score >= 0.9);
    }

    [Theory]
    [InlineData("What time does the Christmas fair start?", Intent.Query)]
    [InlineData("Brilliant, so proud of them all", Intent.Comment)]
    public void Intent_is_told(string text, Intent intent)
    {
        Assert.Equal(intent, Look(text).Intent);
    }

    [Fact]
    public void A_disclosure_is_escalated()
    {
        Assert.True(Look("my stepdad hits me when mum is out and i am scared to go home").Escalates);
    }

    private static ModelOpinion Look(string text) => Check.Look(text, CommentKind.Comment, [], supported: false);
}
