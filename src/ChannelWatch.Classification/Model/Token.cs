namespace ChannelWatch.Classification.Model;

/// <summary>One piece of a folded text; offsets are into the folded text.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
