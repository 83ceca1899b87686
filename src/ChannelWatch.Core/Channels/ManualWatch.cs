namespace ChannelWatch.Core.Channels;

/// <summary>The register's entry of a channel that people look at (R7, R10), with the school's rhythm.</summary>
public sealed record ManualWatch
{
    /// <summary>"WhatsApp", "Snapchat".</summary>
    public required string Platform { get; init; }

    /// <summary>Where it is: a web address, or the name of the group.</summary>
    public string Address { get; init; } = "";

    /// <summary>Who answers for it: a name, or the address of a person of the school, who is then the one reminded.</summary>
    public required string Owner { get; init; }

    public DateOnly? OpenedOn { get; init; }

    /// <summary>From this day on nothing is looked at any more (R12).</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>When the school decides anew whether it still wants the channel.</summary>
    public DateOnly? ReviewOn { get; init; }

    public CheckRhythm Rhythm { get; init; } = CheckRhythm.SchoolDay;

    /// <summary>Local time at which a person is asked to look.</summary>
    public TimeOnly AskAt { get; init; } = new(8, 30);

    /// <summary>How long a person has before the check counts as missed.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Whether anybody may report a post to it at <c>/report-a-post</c>.</summary>
    public bool ReportForm { get; init; }
}
