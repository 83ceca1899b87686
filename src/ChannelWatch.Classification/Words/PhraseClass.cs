namespace ChannelWatch.Classification.Words;

/// <summary>Places in a phrase that are not about particular words.</summary>
internal enum PhraseClass : byte
{
    Words,
    Gap,
    Number,
    Link,
    Mail,
    Mention,

    /// <summary>A capital that does not open a sentence.</summary>
    Capital,
    SentenceStart,
    SentenceEnd,
}
