namespace ChannelWatch.Core.Clocks;

/// <summary>When an answer falls overdue under the school's rule and calendar (R36, DESIGN 7). Pure.</summary>
public static class AcknowledgementClock
{
    /// <summary>The due time of a case placed in a state, or null when no clock runs on it.</summary>
    public static DateTimeOffset? DueAt(School school, Case @case, Intent intent, CaseState state) =>
        state is CaseState.Published or CaseState.Queued && @case.Acknowledged is null && school.Acknowledgement.Intents.Contains(intent)
            ? DueAt(school, @case.PostedAt < @case.FirstSeenAt ? @case.PostedAt : @case.FirstSeenAt)
            : null;

    /// <summary>The due time of something received at an instant.</summary>
    public static DateTimeOffset DueAt(School school, DateTimeOffset received)
    {
        var rule = school.Acknowledgement;
        var day = LocalDay(school, received);
        if (school.Calendar.IsAny(day, rule.ShiftWhenReceivedOn))
        {
            return EndOfNextWorkingDay(school, day);
        }

        var due = received + rule.Within;
        var dueDay = LocalDay(school, due);
        return school.Calendar.IsAny(dueDay, rule.ShiftWhenDueOn) ? EndOfNextWorkingDay(school, dueDay) : due;
    }

    private static DateTimeOffset EndOfNextWorkingDay(School school, DateOnly from)
    {
        // A calendar that closes a school for ever is refused by configuration; the bound keeps a mistake from hanging.
        var day = from.AddDays(1);
        for (var tries = 0; tries < 366 && school.Calendar.IsAny(day, school.Acknowledgement.NotWorkingDays); tries++)
        {
            day = day.AddDays(1);
        }

        var ends = school.Acknowledgement.WorkingDayEnds;
        return ends == TimeOnly.MinValue ? LocalTime.At(school.Zone, day.AddDays(1), ends) : LocalTime.At(school.Zone, day, ends);
    }

    private static DateOnly LocalDay(School school, DateTimeOffset at) => school.Today(at);
}
