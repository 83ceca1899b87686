namespace ChannelWatch.Core.Schools;

/// <summary>Bank holidays of England and Wales by rule, with the exceptions of 2020–2023 (contracts 5.1, GOV.UK).</summary>
public static class BankHolidays
{
    public static bool IsByRule(DateOnly day) => InYear(day.Year).Contains(day);

    public static IReadOnlySet<DateOnly> InYear(int year)
    {
        var easter = EasterSunday(year);
        var days = new HashSet<DateOnly>
        {
            OnOrNextMonday(new DateOnly(year, 1, 1)),
            easter.AddDays(-2),
            easter.AddDays(1),
            year == 2020 ? new DateOnly(2020, 5, 8) : FirstMonday(year, 5),
            year == 2022 ? new DateOnly(2022, 6, 2) : LastMonday(year, 5),
            LastMonday(year, 8),
            Christmas(year),
            BoxingDay(year),
        };
        days.UnionWith(Extra.Where(day => day.Year == year));
        return days;
    }

    private static readonly DateOnly[] Extra = [new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    private static DateOnly OnOrNextMonday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Christmas(int year)
    {
        var day = new DateOnly(year, 12, 25);
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new DateOnly(year, 12, 27) : day;
    }

    private static DateOnly BoxingDay(int year)
    {
        var day = new DateOnly(year, 12, 26);
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new DateOnly(year, 12, 28) : day;
    }

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>The anonymous Gregorian computus.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var (month, day) = Math.DivRem(h + l - 7 * m + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
