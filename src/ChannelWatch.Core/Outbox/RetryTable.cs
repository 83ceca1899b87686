namespace ChannelWatch.Core.Outbox;

/// <summary>How long an effect that failed waits for its next try, and when it is given up.</summary>
internal static class RetryTable
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromSeconds(15),
        TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(5),
    ];

    /// <summary>A person is told that an action is late from this try on: about a minute after the first.</summary>
    public const int LateFromAttempt = 4;

    /// <summary>An action on a platform, or a mail, that could not be done for this long is given up and put before a person.</summary>
    public static TimeSpan GiveUpAfter { get; } = TimeSpan.FromDays(3);

    public static TimeSpan WaitAfter(int attempts, TimeSpan? asked) =>
        asked is { } wait && wait > TimeSpan.Zero && wait < GiveUpAfter ? wait : Waits[Math.Clamp(attempts - 1, 0, Waits.Length - 1)];
}
