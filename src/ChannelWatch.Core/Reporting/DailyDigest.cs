using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Core.Reporting;

/// <summary>One day of one school as the headteacher reads it (R47). Texts are masked.</summary>
public sealed record DailyDigest
{
    public required School School { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>The span it covers: the local day, 23 or 25 hours long when the clocks change.</summary>
    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    public IReadOnlyList<ChannelDay> Channels { get; init; } = [];

    /// <summary>How many comments showed each category, most first.</summary>
    public IReadOnlyList<(Category Category, int Count)> Categories { get; init; } = [];

    /// <summary>What was hidden or removed on the day and why.</summary>
    public IReadOnlyList<DigestLine> Hidden { get; init; } = [];

    /// <summary>What must be done by hand on a platform and is not done yet, oldest first.</summary>
    public IReadOnlyList<DigestLine> ByHand { get; init; } = [];

    /// <summary>What waits for a person's decision now, oldest first.</summary>
    public IReadOnlyList<DigestLine> Waiting { get; init; } = [];

    /// <summary>Answers overdue now.</summary>
    public IReadOnlyList<DigestLine> Overdue { get; init; } = [];

    /// <summary>How often people overturned the machine in the weeks up to the day.</summary>
    public Drift Drift { get; init; } = Drift.None;

    public IReadOnlyList<Alarm> OpenAlarms { get; init; } = [];

    /// <summary>Answered on the day.</summary>
    public int Acknowledged { get; init; }

    /// <summary>Effects given up (dead letters), now.</summary>
    public int DeadEffects { get; init; }

    /// <summary>Seal of the record: sequence and hash of the newest event.</summary>
    public (long Sequence, string Hash) Seal { get; init; }

    public bool NothingHappened => Channels.All(channel => channel.New == 0 && channel.Health.FailingSince is null && channel.CheckMissing is null && channel.Gaps.Count == 0)
        && Hidden.Count == 0 && ByHand.Count == 0 && Waiting.Count == 0 && Overdue.Count == 0 && OpenAlarms.Count == 0;
}

/// <summary>One channel's day.</summary>
/// <param name="Channel">Which.</param>
/// <param name="New">Comments not on record before.</param>
/// <param name="Published">Of those, left up.</param>
/// <param name="Queued">Of those, waiting for a person.</param>
/// <param name="Hidden">Of those, hidden or removed.</param>
/// <param name="Health">How reading it goes.</param>
/// <param name="Watch">For a channel people look at.</param>
/// <param name="LastCheck">When somebody last looked, and who.</param>
/// <param name="CheckMissing">The day whose check nobody has made yet.</param>
public sealed record ChannelDay(
    Channel Channel, int New, int Published, int Queued, int Hidden, ChannelHealth Health, ManualWatch? Watch = null, ChannelCheck? LastCheck = null, DateOnly? CheckMissing = null)
{
    /// <summary>Everything written before has been seen; null before the first read.</summary>
    public DateTimeOffset? CompleteUntil { get; init; }

    /// <summary>Times without watch that ended on the day.</summary>
    public IReadOnlyList<CoverageGap> Gaps { get; init; } = [];
}

/// <summary>One case in the digest.</summary>
/// <param name="Case">Number.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Excerpt">Masked words.</param>
/// <param name="Why">The decisive reason.</param>
/// <param name="Who">Who decided, or who it waits for.</param>
/// <param name="Since">When it was hidden, queued, or fell due.</param>
public sealed record DigestLine(CaseId Case, string Channel, string Excerpt, string Why, string Who, DateTimeOffset Since);
