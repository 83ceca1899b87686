namespace ChannelWatch.Core.Schools;

/// <summary>How patient the school's alerts are. All durations are positive.</summary>
public sealed record AlertRule
{
    /// <summary>Queue mails: at once for the first case, then at most one a person per window.</summary>
    public TimeSpan QueueMailWindow { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A safeguarding mail is sent again this often until somebody presses "I have it".</summary>
    public TimeSpan ResendAlarmEvery { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>After this long without "I have it" the deputies are told too (R42).</summary>
    public TimeSpan DeputiesAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A channel that could not be read for this long reaches a person (promise 5).</summary>
    public TimeSpan UnreadableAfter { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A queued case nobody decided for this long is put before the headteacher.</summary>
    public TimeSpan UndecidedAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>What must be done by hand on a platform is mailed again this often until it is done.</summary>
    public TimeSpan RemindByHandEvery { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long a mailed link works.</summary>
    public TimeSpan LinksLiveFor { get; init; } = TimeSpan.FromDays(7);
}
