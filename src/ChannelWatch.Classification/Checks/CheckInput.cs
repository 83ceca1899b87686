using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>A comment as the checks see it, prepared once for all of them.</summary>
/// <param name="Comment">As given.</param>
/// <param name="Text">Folded, with the way back.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Hits">Every phrase of every list found in it.</param>
internal sealed record CheckInput(CommentToClassify Comment, NormalisedText Text, List<Token> Tokens, List<PhraseHit> Hits)
{
    public bool HasDigit { get; } = Text.Folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    public ReadOnlySpan<char> Written(Token token) => Text.Folded.AsSpan(token.Start, token.End - token.Start);

    public bool Has(string rule) => Hits.Exists(hit => hit.Section.Rule == rule);

    public bool HasList(string list) => Hits.Exists(hit => hit.Section.List == list);

    public bool HasAny(WordSet words) => Tokens.Exists(words.Has);
}
