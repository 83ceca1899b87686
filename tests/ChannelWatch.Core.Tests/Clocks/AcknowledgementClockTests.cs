using System.Globalization;
using ChannelWatch.Core.Clocks;

namespace ChannelWatch.Core.Tests.Clocks;

/// <summary>When an answer falls overdue (R36). Times are London wall-clock times.</summary>
public sealed class AcknowledgementClockTests
{
    private static readonly School Literal = Some.School();

    [Theory]
    [InlineData("2026-09-08 10:00", "2026-09-09 10:00")] // a Tuesday
    [InlineData("2026-09-11 15:00", "2026-09-12 15:00")] // a Friday: the literal policy does not move a due time at the weekend
    [InlineData("2026-09-12 08:00", "2026-09-15 00:00")] // a Saturday: during the next working day, Monday
    [InlineData("2026-09-13 23:59", "2026-09-15 00:00")] // a Sunday
    [InlineData("2026-05-02 12:00", "2026-05-06 00:00")] // Saturday before a bank-holiday Monday: Tuesday
    [InlineData("2026-12-26 12:00", "2026-12-30 00:00")] // Boxing Day on a Saturday, Monday is its substitute
    public void The_literal_policy_is_24_hours_or_the_next_working_day(string received, string due)
    {
        Assert.Equal(London(due), AcknowledgementClock.DueAt(Literal, London(received)));
    }

    [Fact]
    public void Twenty_four_hours_are_twenty_four_hours_when_the_clocks_change()
    {
        var spring = AcknowledgementClock.DueAt(Literal, London("2026-03-27 18:00").AddDays(0));
        var autumnSaturday = AcknowledgementClock.DueAt(Literal, London("2026-10-24 18:00"));

        Assert.Equal(TimeSpan.FromHours(24), spring - London("2026-03-27 18:00"));
        Assert.Equal(London("2026-10-27 00:00"), autumnSaturday);
    }

    [Fact]
    public void A_sunday_on_which_the_clocks_go_forward_is_due_at_the_end_of_monday_local_time()
    {
        var due = AcknowledgementClock.DueAt(Literal, London("2026-03-29 09:00"));

        Assert.Equal(new DateTimeOffset(2026, 3, 30, 23, 0, 0, TimeSpan.Zero), due);
    }

    [Fact]
    public void A_school_may_count_closures_and_move_what_falls_due_in_them()
    {
        var school = Literal with
        {
            Calendar = new SchoolCalendar { Closures = [(new DateOnly(2026, 10, 26), new DateOnly(2026, 10, 30))] },
            Acknowledgement = new AcknowledgementRule
            {
                ShiftWhenDueOn = [DayKind.Weekend, DayKind.Closure],
                NotWorkingDays = [DayKind.Weekend, DayKind.BankHoliday, DayKind.Closure],
                WorkingDayEnds = new TimeOnly(17, 0),
            },
        };

        Assert.Equal(London("2026-11-02 17:00"), AcknowledgementClock.DueAt(school, London("2026-10-23 16:00")));
    }

    [Fact]
    public void A_calendar_without_any_working_day_still_gives_a_due_time()
    {
        var school = Literal with { Calendar = new SchoolCalendar { Closures = [(DateOnly.MinValue, DateOnly.MaxValue)] }, Acknowledgement = new AcknowledgementRule { NotWorkingDays = [DayKind.Closure] } };

        Assert.True(AcknowledgementClock.DueAt(school, London("2026-09-12 08:00")) > London("2026-09-12 08:00"));
    }

    private static DateTimeOffset London(string local) => LocalTime.At(
        Some.London,
        DateOnly.ParseExact(local[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly.ParseExact(local[11..], "HH:mm", CultureInfo.InvariantCulture));
}
