namespace ChannelWatch.Classification.Text;

/// <summary>What a token is, before anybody asks what it means.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Link,
    Mail,
    Mention,
    Symbol,
}
