using ChannelWatch.Core.Clocks;

namespace ChannelWatch.Core.Watching;

/// <summary>On which days a person is to look at a channel, by its rhythm and the school's calendar. Pure.</summary>
public static class CheckDays
{
    /// <summary>A check that fell due while the service was down is still asked for within a week.</summary>
    private const int LookBack = 7;

    private static readonly DayKind[] NoSchool = [DayKind.Weekend, DayKind.BankHoliday, DayKind.Closure];

    /// <summary>The newest day whose check should have been asked for by now; null when there is none, or when nobody is at school to ask.</summary>
    public static DateOnly? NewestDue(School school, ManualWatch watch, DateTimeOffset now)
    {
        var today = school.Today(now);
        if (watch.Rhythm != CheckRhythm.Day && !IsSchoolDay(school, today))
        {
            return null;
        }

        var newest = now >= LocalTime.At(school.Zone, today, watch.AskAt) ? today : today.AddDays(-1);
        for (var day = newest; day > today.AddDays(-LookBack); day = day.AddDays(-1))
        {
            if (IsDue(school, watch, day))
            {
                return day;
            }
        }

        return null;
    }

    public static bool IsDue(School school, ManualWatch watch, DateOnly day) =>
        !(watch.OpenedOn > day) && !(watch.ClosedOn <= day) && watch.Rhythm switch
        {
            CheckRhythm.Day => true,
            CheckRhythm.SchoolDay => IsSchoolDay(school, day),
            CheckRhythm.Week => IsFirstSchoolDay(school, day, day.AddDays(-(((int)day.DayOfWeek + 6) % 7))),
            CheckRhythm.Month => IsFirstSchoolDay(school, day, new DateOnly(day.Year, day.Month, 1)),
            _ => false,
        };

    private static bool IsSchoolDay(School school, DateOnly day) => !school.Calendar.IsAny(day, NoSchool);

    private static bool IsFirstSchoolDay(School school, DateOnly day, DateOnly from)
    {
        var first = from;
        while (first < day && !IsSchoolDay(school, first))
        {
            first = first.AddDays(1);
        }

        return first == day && IsSchoolDay(school, day);
    }
}
