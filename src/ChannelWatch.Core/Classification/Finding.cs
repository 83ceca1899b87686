namespace ChannelWatch.Core.Classification;

/// <summary>One thing a check saw (DESIGN 1).</summary>
/// <param name="Category">What it is.</param>
/// <param name="Score">How sure, from 0 (exclusive) to 1: 1 is a rule that is certain. Comparable within a category across checks.</param>
/// <param name="Rule">Stable name of the rule or model: "personal/uk-phone", "abuse/lexicon". Shown, counted, never parsed.</param>
/// <param name="Start">UTF-16 offset in the text as given, 0 when it is about the whole text.</param>
/// <param name="Length">UTF-16 length; 0 when it is about the whole text.</param>
/// <param name="Why">A plain sentence for a moderator. Never repeats the matched words: those are shown from the span, masked where needed.</param>
public sealed record Finding(Category Category, double Score, string Rule, int Start, int Length, string Why);
