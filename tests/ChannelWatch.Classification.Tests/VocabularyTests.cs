using ChannelWatch.Classification.Words;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Classification.Tests;

/// <summary>Words are found as a plain table of them would find them.</summary>
public sealed class VocabularyTests
{
    private static readonly Gen<string> Word = Gen.Elements("ab", "abc", "abcd", "bca", "cab", "a", "school", "schooling", "zzz").ListOf().Select(parts => string.Concat(parts));

    [Fact]
    public void A_word_is_found_as_listed_else_by_its_longest_listed_beginning() => Prop.ForAll(Word.ListOf().ToArbitrary(), Word.ListOf().ToArbitrary(), Word.ToArbitrary(), (words, beginnings, asked) =>
    {
        var vocabulary = new Vocabulary();
        var listed = words.Where(word => word.Length > 0).Distinct().ToDictionary(word => word, word => vocabulary.Add(word));
        var prefixes = beginnings.Where(word => word.Length is >= 3 and <= 16).Distinct().ToDictionary(word => word, word => vocabulary.Add(word + "*"));

        var found = vocabulary.Find(asked);

        return found == (listed.TryGetValue(asked, out var word) ? word
            : prefixes.Where(prefix => asked.StartsWith(prefix.Key, StringComparison.Ordinal)).OrderByDescending(prefix => prefix.Key.Length).Select(prefix => prefix.Value).FirstOrDefault());
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ab*")]
    [InlineData("abcdefghijklmnopq*")]
    public void A_beginning_too_short_or_too_long_is_refused(string written)
    {
        Assert.Throws<FormatException>(() => new Vocabulary().Add(written));
    }
}
