using ChannelWatch.Classification.Model;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;

namespace ChannelWatch.Classification.Tests.Model;

/// <summary>How rules and model are weighed against each other.</summary>
public sealed class WeighingTests
{
    private static readonly Weighing Weighing = new(WeighingLimits.Shipped);
    private static readonly ModelCheck Model = new(SchoolModel.Load());

    [Fact]
    public void A_rule_that_is_certain_keeps_its_weight_whatever_the_model_thinks()
    {
        var weighed = Weigh("What a lovely assembly, thank you all!", new Finding(Category.Personal, 0.97, "test/certain", 0, 4, "Certain."));

        Assert.Equal(0.97, weighed.Single(finding => finding.Rule == "test/certain").Score);
    }

    [Fact]
    public void A_rule_alone_that_is_not_certain_hides_nothing()
    {
        var weighed = Weigh("What a lovely assembly, thank you all!", new Finding(Category.Abuse, 0.92, "test/uncertain", 0, 4, "Not certain."));

        Assert.True(weighed.Max(finding => finding.Score) < 0.9);
    }

    [Theory]
    [InlineData("Can they bring a torch? Ours is frightened of the dark.")]
    [InlineData("My two are scared to death of the ghost train at the fair, see you there!")]
    public async Task A_weak_sign_alone_raises_no_alarm(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.True(seen.Best(Category.Safeguarding) < 0.5);
    }

    [Theory]
    [InlineData("my friend told me her stepdad hits her every night and she is scared to go home")]
    [InlineData("i cant do this anymore i just want to die, please dont tell my mum")]
    public async Task A_disclosure_raises_the_alarm(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.True(Math.Max(seen.Best(Category.Safeguarding), seen.Best(Category.SelfHarm)) >= 0.5);
    }

    [Theory]
    [InlineData("Selling two age 7-8 jumpers, can bring to the gate", "the gate")]
    [InlineData("you lot are m0r0ns", "m0r0ns")]
    public void What_is_no_address_is_not_covered(string text, string kept)
    {
        var masked = new Masker(TheClassifier.Lists).Mask(text, []);

        Assert.Contains(kept, masked, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Finding> Weigh(string text, Finding rule)
    {
        var scores = new float[ModelShape.RuleInputs];
        Model.Rules.Fill([rule], 0, 0, scores);
        return Weighing.Weigh([rule], Model.Look(text, CommentKind.Comment, scores, Weighing.Supports([rule])));
    }
}
