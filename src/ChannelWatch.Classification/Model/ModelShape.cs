namespace ChannelWatch.Classification.Model;

/// <summary>The sizes training and inference must agree on; a change to any of them, or to how a text is read, needs a new file version.</summary>
internal static class ModelShape
{
    /// <summary>Columns of the n-gram table: 26 labels learnt from school comments, 6 from public data.</summary>
    public const int Columns = 32;

    public const int SchoolColumns = (int)ModelLabel.Comment;

    /// <summary>Abuse, hate, threat, sexual, profanity, spam as the public data label them.</summary>
    public const int PublicColumns = Columns - SchoolColumns;

    /// <summary>What the trees speak for.</summary>
    public const int Outputs = (int)ModelLabel.Comment + 1;

    /// <summary>Everything the model answers.</summary>
    public const int Answers = (int)ModelLabel.PublicSpam + 1;

    public const int RuleScores = 20;

    public const int WordBuckets = 44_000;

    public const int CharBuckets = 68_000;

    public const int Buckets = WordBuckets + CharBuckets;

    /// <summary>Places for single rules' scores, in the order of the names in the file: as many as let a tree name any input by one byte.</summary>
    public const int RuleSlots = 143;

    /// <summary>The last two places are for the marks of asking and of complaining.</summary>
    public const int NamedRules = RuleSlots - 2;

    /// <summary>Everything the rules tell: per category, then per rule.</summary>
    public const int RuleInputs = RuleScores + RuleSlots;

    /// <summary>What the second stage is fed: table columns, the highest sentence's, traits of the text, what the rules tell.</summary>
    public const int Inputs = Columns + Columns + TextTraits.Count + RuleInputs;

    /// <summary>Fewer n-grams than this are no sentence of their own: "Mr." or "!!!".</summary>
    public const int ShortestSentence = 24;

    /// <summary>A comment is read to here; all platforms but websites end far earlier.</summary>
    public const int MaximumLength = 16_384;
}
