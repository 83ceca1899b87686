using ChannelWatch.Classification.Model;
using ChannelWatch.Core.Channels;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Classification.Tests.Model;

/// <summary>Promises of the shipped model.</summary>
public sealed class SchoolModelTests
{
    private static readonly SchoolModel Model = SchoolModel.Load();

    [Theory]
    [InlineData("Well done everyone, what a lovely concert!", "publish")]
    [InlineData("What time do the gates open on sports day?", "publish")]
    [InlineData("you are a worthless ugly bitch, everyone hates you", "hide")]
    [InlineData("Earn £500 a day from home!!! Message me on WhatsApp, guaranteed crypto profit", "hide")]
    public void Plain_cases_are_judged_plainly(string text, string likeliest)
    {
        var output = Score(text);

        var decision = new[] { ModelLabel.Publish, ModelLabel.Queue, ModelLabel.Hide }.MaxBy(label => output[(int)label]);

        Assert.Equal(likeliest, decision.ToString(), ignoreCase: true);
    }

    [Fact]
    public void A_word_behind_digits_and_symbols_scores_far_above_an_innocent_one()
    {
        var disguised = Score("you are a stup1d b1tch")[(int)ModelLabel.Abuse];

        var innocent = Score("see you at 5b sports day")[(int)ModelLabel.Abuse];

        Assert.True(disguised > 4 * innocent, $"{disguised} against {innocent}");
    }

    [Fact]
    public void Every_output_of_any_text_is_a_probability()
    {
        Prop.ForAll<string?>(text => Score(text ?? "").All(value => value is >= 0 and <= 1)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\ud83d")]
    [InlineData("\udc4d\ud83d\u0000\u202e\u200b")]
    [InlineData("\ud83c\udf89\ud83c\udf89\ud83c\udf89")]
    public void Text_without_words_is_answered_too(string text)
    {
        var output = Score(text);

        Assert.Equal(1, output[(int)ModelLabel.Publish] + output[(int)ModelLabel.Queue] + output[(int)ModelLabel.Hide], 3);
    }

    [Fact]
    public void A_very_long_text_is_answered()
    {
        var output = Score(string.Concat(Enumerable.Repeat("a b1 c@d ", 200_000)));

        Assert.All(output, value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        const string Text = "Ms Jones sh0uted at my s o n in 4B, call 07700 900123 or see bit.ly/x";
        var output = new float[ModelShape.Answers];
        Model.Score(Text, CommentKind.Comment, [], output);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Model.Score(Text, CommentKind.Comment, [], output);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Digits_do_not_matter_only_that_they_are_a_phone_number()
    {
        var one = Score("text me on 07700 900123 about the swap");

        var other = Score("text me on 07700 900987 about the swap");

        Assert.Equal(one, other);
    }

    private static float[] Score(string text)
    {
        var output = new float[ModelShape.Answers];
        Model.Score(text, CommentKind.Comment, [], output);
        return output;
    }
}
