namespace ChannelWatch.Classification.Model;

/// <summary>The sizes training and inference must agree on; a change to any of them, or to how a text is read, needs a new file version.</summary>
internal static class ModelShape
{
    /// <summary>Columns of the n-gram table: 26 labels learnt from school comments, 6 from public data.</summary>
    public const int Columns = 32;

    public const int SchoolColumns = (int)ModelLabel.Comment;

    /// <summary>Abuse, hate, threat, sexual, profanity, spam as the public data label them.</summary>
    public const int PublicColumns = Columns - SchoolColumns;

    public const int Outputs = (int)ModelLabel.Comment + 1;

    /// <summary>Padded so that the last layer is whole vectors.</summary>
    public const int PaddedOutputs = 32;

    public const int RuleScores = 20;

    public const int WordBuckets = 44_000;

    public const int CharBuckets = 68_000;

    public const int Buckets = WordBuckets + CharBuckets;

    /// <summary>What the second stage is fed: table columns, traits of the text, rule scores.</summary>
    public const int Inputs = Columns + TextTraits.Count + RuleScores;

    /// <summary>A comment is read to here; all platforms but websites end far earlier.</summary>
    public const int MaximumLength = 16_384;
}
