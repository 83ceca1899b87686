namespace ChannelWatch.Classification.Text;

/// <summary>What was noticed about the writing of a token.</summary>
[Flags]
internal enum TokenMarks
{
    None = 0,

    /// <summary>Known only after undoing a disguise: "sh1t", "f u c k", "w*nker".</summary>
    Disguised = 1,

    Capital = 2,

    /// <summary>First of a sentence or line.</summary>
    Opening = 4,

    /// <summary>Ends in 's, so that it says whose.</summary>
    Possessive = 8,
}
