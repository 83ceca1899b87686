namespace ChannelWatch.Core.Judging;

/// <summary>The circumstances of a comment that the policy may take into account; kept with the verdict so that it can be explained.</summary>
public sealed record JudgingContext
{
    public static JudgingContext None { get; } = new();

    /// <summary>Comments of the author that a person took down within the policy's period.</summary>
    public int Strikes { get; init; }

    /// <summary>The author has written often and nothing was ever taken down.</summary>
    public bool IsRegular { get; init; }

    /// <summary>The post is being written to as in a pile-on or a raid.</summary>
    public Burst? Burst { get; init; }

    /// <summary>A person decided on the same, or almost the same, words before.</summary>
    public EarlierDecision? Earlier { get; init; }

    /// <summary>The comment carries pictures, videos or files: what the channel's rule says about them. Null when it carries none.</summary>
    public MediaRule? Media { get; init; }
}
