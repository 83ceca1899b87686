namespace ChannelWatch.Classification.Checks;

/// <summary>What the digits of a text could be at most, seen in one pass: the patterns that look closely run only where these say so.</summary>
[Flags]
internal enum NumberSigns
{
    None = 0,

    /// <summary>A number, a word or two, and a word for a street.</summary>
    House = 1,

    /// <summary>Ends like a postcode.</summary>
    Postcode = 2,

    /// <summary>Six figures and a letter.</summary>
    Insurance = 4,

    /// <summary>Ten figures or more together.</summary>
    LongNumber = 8,

    /// <summary>Two letters, two figures, three letters.</summary>
    Plate = 16,

    /// <summary>Nothing can be ruled out.</summary>
    All = House | Postcode | Insurance | LongNumber | Plate,
}
