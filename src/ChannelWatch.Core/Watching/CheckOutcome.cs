namespace ChannelWatch.Core.Watching;

/// <summary>What a person found when looking at a channel.</summary>
public enum CheckOutcome
{
    NothingToReport,

    /// <summary>A post was handed in.</summary>
    Reported,
}
