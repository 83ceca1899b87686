namespace ChannelWatch.Core.Tests.Schools;

/// <summary>Bank holidays of England and Wales against the days GOV.UK has published.</summary>
public sealed class BankHolidaysTests
{
    [Theory]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    public void Bank_holidays_by_rule_are_those_published(int year, string expected)
    {
        var days = BankHolidays.InYear(year).Order().Select(day => day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(expected, string.Join(' ', days));
    }

    [Fact]
    public void An_announced_day_counts_and_a_moved_one_does_not()
    {
        var extra = new DateOnly(2026, 6, 15);
        var moved = new DateOnly(2026, 5, 4);
        var calendar = new SchoolCalendar { ExtraBankHolidays = new HashSet<DateOnly> { extra }, NotBankHolidays = new HashSet<DateOnly> { moved } };

        Assert.True(calendar.Is(extra, DayKind.BankHoliday));
        Assert.False(calendar.Is(moved, DayKind.BankHoliday));
    }
}
