using System.Diagnostics;
using ChannelWatch.Classification.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Classification.Tests;

/// <summary>What folding promises to the checks.</summary>
public sealed class NormalisedTextTests
{
    // Pieces that stress the folding: marks, surrogates whole and lone, joiners, look-alikes, capitals, emoji.
    private static readonly Arbitrary<string> AnyText = Gen.Elements(
            "a", "Z", " ", "7", "e\u0301", "\u0301", "\ud83d\ude00", "\ud83d", "\ude00", "\u200d", "\u202e", "\0", "ﬁ", "Ⅷ", "а", "ſ", "İ", "ß", "🅰️", "7️⃣", "…", "ŵ", "한", "ｆ", "½", "\n")
        .ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Every_folded_character_points_into_the_original() => Prop.ForAll(AnyText, text =>
    {
        var folded = NormalisedText.Of(text);
        return Enumerable.Range(0, folded.Folded.Length).All(index =>
            folded.SpanInOriginal(index, index + 1) is var (start, length) && start >= 0 && length > 0 && start + length <= text.Length);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_what_was_folded_changes_nothing() => Prop.ForAll(AnyText, text =>
    {
        var once = NormalisedText.Of(text).Folded.ToString();
        return NormalisedText.Of(once).Folded.SequenceEqual(once);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ＦＵＬＬ", "full")]
    [InlineData("Вad", "bad")]
    [InlineData("z\u0335\u0336a\u0301lgo", "zalgo")]
    [InlineData("in\u200bvisi\u00adble", "invisible")]
    [InlineData("🅰️bc", "abc")]
    [InlineData("ˢʰᵘᵗ", "shut")]
    [InlineData("𝓱𝓮𝓵𝓵𝓸", "hello")]
    public void Disguised_letters_are_read_as_a_reader_takes_them(string written, string read)
    {
        var folded = NormalisedText.Of(written);

        Assert.Equal(read, folded.Folded.ToString());
    }

    [Fact]
    public void A_flood_of_combining_marks_costs_milliseconds()
    {
        var flood = "a" + new string('\u0301', 100_000);

        var clock = Stopwatch.StartNew();
        var folded = NormalisedText.Of(flood).Folded.ToString();

        Assert.Equal("a", folded);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1));
    }
}
