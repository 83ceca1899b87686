namespace ChannelWatch.Core.Channels;

/// <summary>How often a person looks at a channel no program can read.</summary>
public enum CheckRhythm
{
    /// <summary>No longer used, closed, or looked at in some other way.</summary>
    Never,

    /// <summary>Every day, holidays too (R1).</summary>
    Day,

    /// <summary>Every day that is no weekend, bank holiday or closure.</summary>
    SchoolDay,

    /// <summary>The first school day of each week.</summary>
    Week,

    /// <summary>The first school day of each month.</summary>
    Month,
}
