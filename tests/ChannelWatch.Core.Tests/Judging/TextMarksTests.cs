using ChannelWatch.Core.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Core.Tests.Judging;

/// <summary>Texts that are almost the same share a mark; what shares none is not compared.</summary>
public sealed class TextMarksTests
{
    private const string Long = "please can somebody tell me when the summer fair starts and whether dogs are allowed on the field this year";

    [Fact]
    public void The_same_words_have_the_same_marks_whatever_stands_between_them() =>
        Assert.Equal(TextMarks.Of("buy my coins now, today"), TextMarks.Of("buy... my   coins\nnow today!!"));

    [Fact]
    public void One_word_changed_in_twenty_is_almost_the_same()
    {
        var other = Long.Replace("dogs", "cats", StringComparison.Ordinal);

        Assert.InRange(TextMarks.Likeness(Long, other), 0.8, 0.99);
        Assert.NotEmpty(TextMarks.Of(Long).Intersect(TextMarks.Of(other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("so true")]
    [InlineData("!!! 😀")]
    public void Very_short_texts_are_not_recognised(string text) => Assert.Empty(TextMarks.Of(text));

    [Fact]
    public void Short_texts_are_the_same_or_not() => Assert.Equal(0, TextMarks.Likeness("she is great", "she is awful"));

    [Fact]
    public void Texts_that_share_nothing_are_not_alike() => Assert.Equal(0, TextMarks.Likeness(Long, "cheap trainers delivered free from our own warehouse near you"));

    [Fact]
    public void Any_text_is_as_like_itself_as_can_be_and_likeness_goes_both_ways() => Prop.ForAll<NonNull<string>, NonNull<string>>((one, other) =>
        TextMarks.Likeness(one.Get, one.Get) >= 1 && TextMarks.Likeness(one.Get, other.Get).Equals(TextMarks.Likeness(other.Get, one.Get))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hostile_length_costs_no_more() => Assert.Equal(9, TextMarks.Of(string.Join(' ', Enumerable.Range(0, 200_000))).Count);
}
