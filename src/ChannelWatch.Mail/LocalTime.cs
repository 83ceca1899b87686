namespace ChannelWatch.Mail;

/// <summary>Says instants as people at the school say them: "today at 10:05", "Friday 20 November at 16:00".</summary>
internal sealed class LocalTime(School school, DateTimeOffset now)
{
    // Its names of days and months are the English ones, and patterns are always spelt out, so that no culture data of the system is needed.
    private static readonly CultureInfo British = CultureInfo.InvariantCulture;

    public string Say(DateTimeOffset instant)
    {
        var local = Local(instant);
        return string.Create(British, $"{Day(local)} at {local:HH:mm}");
    }

    /// <summary>"10:05" today, else with the day.</summary>
    public string Brief(DateTimeOffset instant)
    {
        var local = Local(instant);
        return local.Date == Local(now).Date ? local.ToString("HH:mm", British) : string.Create(British, $"{Day(local)} {local:HH:mm}");
    }

    /// <summary>"2 hours", "3 days": how long between the instant and now, in the largest unit that says it.</summary>
    public string Span(DateTimeOffset instant)
    {
        var span = (now - instant).Duration();
        return span switch
        {
            { TotalMinutes: < 2 } => "a minute",
            { TotalMinutes: < 60 } => $"{(int)span.TotalMinutes} minutes",
            { TotalHours: < 2 } => "an hour",
            { TotalHours: < 48 } => $"{(int)span.TotalHours} hours",
            _ => $"{(int)span.TotalDays} days",
        };
    }

    public static string LongDay(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    public static string ShortDay(DateOnly day) => day.ToString("dddd d MMMM", British);

    private string Day(DateTime local)
    {
        var today = Local(now).Date;
        return (local.Date - today).Days switch
        {
            0 => "today",
            -1 => "yesterday",
            1 => "tomorrow",
            _ => local.ToString(local.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", British),
        };
    }

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, school.Zone).DateTime;
}
