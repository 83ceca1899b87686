namespace ChannelWatch.Core.Judging;

/// <summary>What the policy makes of a comment's circumstances.</summary>
public sealed record ContextRules
{
    /// <summary>Earlier comments are counted so far and no further, so that a flood costs no more than a busy day; no rule can ask for more.</summary>
    public const int MostCounted = 200;

    public StrikeRule Strikes { get; init; } = new();

    public RegularRule Regulars { get; init; } = new();

    public BurstRule Burst { get; init; } = new();

    public RepeatRule Repeats { get; init; } = new();
}

/// <summary>Authors whose comments people took down.</summary>
public sealed record StrikeRule
{
    /// <summary>How far back a decision counts.</summary>
    public int Days { get; init; } = 180;

    /// <summary>From how many on the thresholds are stricter.</summary>
    public int TightenFrom { get; init; } = 2;

    /// <summary>What the thresholds are multiplied by.</summary>
    public double Factor { get; init; } = 0.8;
}

/// <summary>Authors who have written often and well.</summary>
public sealed record RegularRule
{
    /// <summary>How many of their comments must stand, with none ever taken down.</summary>
    public int Published { get; init; } = 10;

    /// <summary>How long ago the first of them must be.</summary>
    public int Days { get; init; } = 60;

    /// <summary>What the threshold for asking a person is multiplied by.</summary>
    public double Factor { get; init; } = 1.2;

    /// <summary>For which categories; never for personal details, threats or signs of risk.</summary>
    public IReadOnlyList<Category> Categories { get; init; } = [];
}

/// <summary>A rush of comments on one post.</summary>
public sealed record BurstRule
{
    public int Minutes { get; init; } = 30;

    /// <summary>This many authors not seen on the channel before make a rush.</summary>
    public int NewAuthors { get; init; } = 10;

    /// <summary>This many comments put before a person, hidden or removed make one too.</summary>
    public int Doubtful { get; init; } = 6;

    public double Factor { get; init; } = 0.8;
}

/// <summary>Words a person has decided on before.</summary>
public sealed record RepeatRule
{
    public int Days { get; init; } = 365;

    /// <summary>How much of their word pairs two texts must share to count as almost the same, 0.5 to 1.</summary>
    public double Likeness { get; init; } = 0.7;

    /// <summary>The very words a person took down as spam are hidden when they come again.</summary>
    public bool HideExactSpam { get; init; } = true;
}
