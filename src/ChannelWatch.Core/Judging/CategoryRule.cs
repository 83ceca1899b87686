namespace ChannelWatch.Core.Judging;

/// <summary>
/// What the policy does about one category, as thresholds on the highest score a check gave it (0 to 1). A null threshold is never
/// reached. Between <see cref="Ask"/> (high recall) and <see cref="Hide"/> (high precision) a person decides (DESIGN 6).
/// </summary>
public sealed record CategoryRule
{
    /// <summary>From here the category is named on the case.</summary>
    public double? Flag { get; init; }

    /// <summary>From here a person must decide.</summary>
    public double? Ask { get; init; }

    /// <summary>From here it is hidden without asking, unless a guard stands in the way.</summary>
    public double? Hide { get; init; }

    /// <summary>From here the safeguarding lead and the headteacher are told at once.</summary>
    public double? Escalate { get; init; }
}
