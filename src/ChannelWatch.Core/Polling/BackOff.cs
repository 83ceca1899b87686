namespace ChannelWatch.Core.Polling;

/// <summary>
/// How a failing channel is left alone: one step up the table for each failure, back to healthy with the first good read. A wait
/// the platform asked for wins. Kept in the store, so a restart neither hammers nor forgets.
/// </summary>
public static class BackOff
{
    private static readonly TimeSpan[] Table =
    [
        TimeSpan.Zero,
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(10),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromMinutes(30),
    ];

    /// <summary>Longest wait a platform may ask for that we believe; a larger one is taken as a mistake.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(24);

    public static ChannelHealth AfterFailure(ChannelHealth health, ChannelException failure, DateTimeOffset now)
    {
        var level = Math.Min(health.Level + 1, Table.Length - 1);
        var wait = failure.RetryAfter is { } asked && asked > TimeSpan.Zero ? Shorter(asked, LongestAsked) : Table[level];
        return health with
        {
            Level = level,
            NextAttemptAt = now + wait,
            FailingSince = health.FailingSince ?? now,
            LastFailure = failure.Failure,
            LastError = failure.Message,
        };
    }

    public static ChannelHealth AfterSuccess(ChannelHealth health, DateTimeOffset now) =>
        new() { Channel = health.Channel, LastReadAt = now };

    /// <summary>Whether the channel may be tried. A next attempt further away than any wait we grant (the clock was set back) is ignored.</summary>
    public static bool MayTry(ChannelHealth health, DateTimeOffset now) =>
        health.NextAttemptAt is not { } next || now >= next || next - now > LongestAsked;

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
