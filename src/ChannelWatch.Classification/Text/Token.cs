namespace ChannelWatch.Classification.Text;

/// <summary>A word, number, link, mention or picture of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset in the folded text.</param>
/// <param name="End">End in the folded text, exclusive.</param>
/// <param name="Word">Number of the word in the vocabulary, 0 when no list knows it.</param>
/// <param name="Marks">What was noticed about its writing.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Word, TokenMarks Marks)
{
    public bool Is(TokenMarks mark) => (Marks & mark) != 0;
}
