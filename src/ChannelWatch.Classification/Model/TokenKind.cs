namespace ChannelWatch.Classification.Model;

/// <summary>What a piece of text is to the model. Numbers, links and codes count as their kind only: their digits would teach it nothing true.</summary>
internal enum TokenKind
{
    End,
    Word,

    /// <summary>Letters mixed with digits or symbols, read once as it stands and once with the symbols undone.</summary>
    Mixed,
    ShortNumber,
    Year,
    Number,
    LongNumber,
    Phone,
    Postcode,
    ClassName,
    Clock,
    Money,
    Link,
    Mail,
    Mention,
    Picture,
    Question,
    Exclamation,
    Quote,
    Stop,
    Line,

    /// <summary>A link to the site of an institution everybody knows.</summary>
    VouchedLink,
}
