using ChannelWatch.Core.Watching;

namespace ChannelWatch.Core.Tests.Watching;

/// <summary>On which days a person is asked to look at a channel.</summary>
public sealed class CheckDaysTests
{
    private static readonly School Larkfield = Some.School() with
    {
        Calendar = SchoolCalendar.EnglandAndWales with { Closures = [(new DateOnly(2026, 10, 26), new DateOnly(2026, 10, 30))], InsetDays = new HashSet<DateOnly> { new(2026, 11, 2) } },
    };

    [Theory]
    [InlineData(CheckRhythm.Day, "2026-10-28", true)]
    [InlineData(CheckRhythm.SchoolDay, "2026-10-28", false)]
    [InlineData(CheckRhythm.SchoolDay, "2026-11-02", true)]
    [InlineData(CheckRhythm.SchoolDay, "2026-11-07", false)]
    [InlineData(CheckRhythm.SchoolDay, "2026-12-25", false)]
    [InlineData(CheckRhythm.Week, "2026-11-02", true)]
    [InlineData(CheckRhythm.Week, "2026-11-03", false)]
    [InlineData(CheckRhythm.Week, "2026-09-01", false)]
    [InlineData(CheckRhythm.Week, "2026-08-31", false)]
    [InlineData(CheckRhythm.Month, "2026-11-02", true)]
    [InlineData(CheckRhythm.Month, "2026-11-03", false)]
    [InlineData(CheckRhythm.Never, "2026-11-03", false)]
    public void The_rhythm_and_the_schools_calendar_decide(CheckRhythm rhythm, string day, bool due)
    {
        Assert.Equal(due, CheckDays.IsDue(Larkfield, Watch(rhythm) with { OpenedOn = new DateOnly(2026, 9, 2) }, DateOnly.ParseExact(day, "yyyy-MM-dd")));
    }

    [Fact]
    public void A_closed_channel_is_not_looked_at_from_its_last_day_on()
    {
        var closed = Watch(CheckRhythm.Day) with { ClosedOn = new DateOnly(2026, 9, 8) };

        Assert.True(CheckDays.IsDue(Larkfield, closed, new DateOnly(2026, 9, 7)));
        Assert.False(CheckDays.IsDue(Larkfield, closed, new DateOnly(2026, 9, 8)));
    }

    [Fact]
    public void Nobody_is_asked_before_the_hour_nor_in_the_holidays()
    {
        var watch = Watch(CheckRhythm.SchoolDay);
        var beforeSchool = new DateTimeOffset(2026, 11, 3, 8, 29, 0, TimeSpan.Zero);

        Assert.Equal(new DateOnly(2026, 11, 2), CheckDays.NewestDue(Larkfield, watch, beforeSchool));
        Assert.Equal(new DateOnly(2026, 11, 3), CheckDays.NewestDue(Larkfield, watch, beforeSchool.AddMinutes(1)));
        Assert.Null(CheckDays.NewestDue(Larkfield, watch, new DateTimeOffset(2026, 10, 28, 12, 0, 0, TimeSpan.Zero)));
    }

    private static ManualWatch Watch(CheckRhythm rhythm) => new() { Platform = "WhatsApp", Owner = "The office", Rhythm = rhythm };
}
