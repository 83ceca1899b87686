namespace ChannelWatch.Classification.Model;

/// <summary>Crude traits of a text beside its words: what a glance from across the room would tell.</summary>
internal struct TextTraits
{
    public const int Count = 29;

    private TraitCounts _counts;

    public int Words, Letters, Capitals, ShoutedWords, CapitalisedWords, CapitalisedPairs, TitledNames;
    public int Mixed, SpacedLetters, Foreign, Dropped, WordGrams, CharGrams, Length;

    public void Saw(TokenKind kind) => _counts[(int)kind]++;

    public readonly void Write(bool isDirectMessage, Span<float> target)
    {
        var words = Math.Max(Words, 1);
        ReadOnlySpan<float> values =
        [
            MathF.Log(1 + Length) / 5, MathF.Log(1 + Words) / 4, (float)Letters / words / 5, (float)Capitals / Math.Max(Letters, 1),
            Some(ShoutedWords), Some(CapitalisedWords), (float)CapitalisedWords / words, Some(CapitalisedPairs), Some(TitledNames),
            Some(Mixed), Some(SpacedLetters), (float)Foreign / Math.Max(Letters, 1), Some(Dropped), isDirectMessage ? 1 : 0,
            Some(Seen(TokenKind.Question)), Some(Seen(TokenKind.Exclamation)), Some(Seen(TokenKind.Quote)), Some(Seen(TokenKind.Picture)),
            Some(Seen(TokenKind.Link)), Some(Seen(TokenKind.Mail)), Some(Seen(TokenKind.Mention)), Some(Seen(TokenKind.Phone)),
            Some(Seen(TokenKind.Postcode)), Some(Seen(TokenKind.Money)), Some(Seen(TokenKind.ClassName)), Some(Seen(TokenKind.Clock)),
            Some(Seen(TokenKind.LongNumber)), Some(Seen(TokenKind.ShortNumber) + Seen(TokenKind.Number)), Some(Seen(TokenKind.VouchedLink)),
        ];
        values.CopyTo(target);
    }

    private static float Some(int count) => MathF.Min(count, 6) is 0 ? 0 : MathF.Log2(1 + MathF.Min(count, 6));

    private readonly int Seen(TokenKind kind) => _counts[(int)kind];

    [System.Runtime.CompilerServices.InlineArray((int)TokenKind.VouchedLink + 1)]
    private struct TraitCounts
    {
        private int _first;
    }
}
