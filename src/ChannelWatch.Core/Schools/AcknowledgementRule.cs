namespace ChannelWatch.Core.Schools;

/// <summary>
/// The school's rule for the acknowledgement clock (R36, R37, DESIGN 7). The defaults are the literal policy: every query,
/// complaint and comment within 24 hours; what arrives at a weekend, on the next working day.
/// </summary>
public sealed record AcknowledgementRule
{
    /// <summary>How long an answer may take, 1 hour to 14 days.</summary>
    public TimeSpan Within { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Which intents have a clock.</summary>
    public IReadOnlyList<Intent> Intents { get; init; } = [Intent.Query, Intent.Complaint, Intent.Comment];

    /// <summary>Kinds of day on which something received falls due on the next working day instead.</summary>
    public IReadOnlyList<DayKind> ShiftWhenReceivedOn { get; init; } = [DayKind.Weekend];

    /// <summary>Kinds of day on which a due time moves to the end of the next working day. The literal policy moves none.</summary>
    public IReadOnlyList<DayKind> ShiftWhenDueOn { get; init; } = [];

    /// <summary>Kinds of day that cannot be the "next working day".</summary>
    public IReadOnlyList<DayKind> NotWorkingDays { get; init; } = [DayKind.Weekend, DayKind.BankHoliday];

    /// <summary>When a working day ends for a shifted due time; midnight (00:00) means the very end of the day.</summary>
    public TimeOnly WorkingDayEnds { get; init; } = TimeOnly.MinValue;

    /// <summary>How long before the due time the moderators are warned.</summary>
    public TimeSpan WarnBefore { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long after the due time an unanswered comment climbs to the headteacher.</summary>
    public TimeSpan ClimbAfter { get; init; } = TimeSpan.FromHours(4);
}
