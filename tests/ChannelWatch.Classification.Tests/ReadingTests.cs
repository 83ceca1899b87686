using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Classification.Tests;

/// <summary>Buffers are reused from comment to comment; nothing of one comment may show in the next, and no text may cost more than its length.</summary>
public sealed class ReadingTests
{
    private static readonly RuleClassifier Classifier = TheClassifier.With();
    private static readonly SchoolModel Model = SchoolModel.Load();

    [Fact]
    public void A_text_is_judged_the_same_whatever_was_read_before() => Prop.ForAll(Texts.Any, Texts.Any, (before, text) =>
    {
        var fresh = See(TheClassifier.With(), text);

        See(Classifier, before);

        return Same(fresh, See(Classifier, text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_is_read_the_same_whatever_was_read_before() => Prop.ForAll(Texts.Any, Texts.Any, (before, text) =>
    {
        var (fresh, used) = (Read(new CheckInput(TheClassifier.Lists), text), Read(new CheckInput(TheClassifier.Lists), before));

        Read(used, text);

        return fresh.Text.Folded.SequenceEqual(used.Text.Folded) && fresh.Tokens.SequenceEqual(used.Tokens) && fresh.Hits.SequenceEqual(used.Hits) && fresh.Signs == used.Signs;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_finding_points_into_the_text() => Prop.ForAll(Texts.Any, text =>
        See(Classifier, text).Findings.All(finding => finding.Start >= 0 && finding.Length >= 0 && finding.Start + finding.Length <= text.Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void Comments_judged_at_the_same_time_do_not_mix()
    {
        var texts = Texts.Any.Generator.Sample(200, 40).ToArray();
        var alone = texts.Select(text => See(Classifier, text)).ToArray();

        var together = new CommentClassification[texts.Length];
        Parallel.For(0, texts.Length * 10, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index => together[index % texts.Length] = See(Classifier, texts[index % texts.Length]));

        Assert.All(Enumerable.Range(0, texts.Length), index => Assert.True(Same(alone[index], together[index]), texts[index]));
    }

    [Fact]
    public void What_is_read_of_a_text_grows_with_its_length_only() => Prop.ForAll(Texts.Any, text =>
    {
        var input = Read(new CheckInput(TheClassifier.Lists), text);
        var grams = new TextGrams();

        Model.Score(text, CommentKind.Comment, [], new float[ModelShape.Answers], grams);

        return input.Tokens.Count <= input.Text.Folded.Length && input.Text.Folded.Length <= 8 * text.Length && grams.Buckets.Length <= (24 * text.Length) + 24;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_kind_of_number_is_never_looked_past() => Prop.ForAll(Texts.Numbers, text =>
    {
        var signs = text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? NumberSigns.All : new NumberSignReader(text).Read();

        return (signs.HasFlag(NumberSigns.House) || !AddressCheck.HouseAndStreet().IsMatch(text))
            && (signs.HasFlag(NumberSigns.Postcode) || !AddressCheck.Postcodes().IsMatch(text))
            && (signs.HasFlag(NumberSigns.Insurance) || !NumbersCheck.Insurance().IsMatch(text))
            && (signs.HasFlag(NumberSigns.LongNumber) || !NumbersCheck.CheckedNumber().IsMatch(text))
            && (signs.HasFlag(NumberSigns.Plate) || !PlateCheck.Current().IsMatch(text));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void A_harmless_comment_leaves_next_to_no_garbage()
    {
        const string Text = "Thank you all for a lovely evening, the children were brilliant and the cakes were the best yet.";
        See(Classifier, Text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        See(Classifier, Text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 600);
    }

    [Theory]
    [InlineData("what a load of s**t", "profanity/medium")]
    [InlineData("the receptionist is a c***", "profanity/strong")]
    public void A_masked_word_is_taken_for_the_likeliest(string text, string rule)
    {
        var seen = See(Classifier, text);

        Assert.Contains(seen.Findings, finding => finding.Rule == rule);
    }

    private static CheckInput Read(CheckInput input, string text)
    {
        input.Read(new CommentToClassify { Text = text });
        input.FindPhrases();
        return input;
    }

    private static CommentClassification See(RuleClassifier classifier, string text) =>
        classifier.ClassifyAsync(new CommentToClassify { Text = text }, CancellationToken.None).AsTask().GetAwaiter().GetResult();

    private static bool Same(CommentClassification one, CommentClassification other) =>
        one.Intent == other.Intent && one.Findings.SequenceEqual(other.Findings) && one.Unanswered.SequenceEqual(other.Unanswered);
}
