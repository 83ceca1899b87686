namespace ChannelWatch.Core.Clocks;

/// <summary>A wall-clock time of a zone as an instant, on clock-change days too.</summary>
public static class LocalTime
{
    /// <summary>
    /// The instant a local time stands for. One that does not exist (spring) is taken an hour later, one that comes twice (autumn) as the first.
    /// </summary>
    public static DateTimeOffset At(TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
