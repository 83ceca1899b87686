namespace ChannelWatch.Core.Polling.Planning;

/// <summary>
/// A figure for each hour of school days and of weekends. Few weeks say little about a single hour, so neighbours lend to each other.
/// </summary>
internal sealed class HoursOfWeek(TimeZoneInfo zone)
{
    private const int Hours = 24;

    /// <summary>What is assumed of the night before anything is known: people sleep.</summary>
    private const double AtNight = 0.15;

    private readonly double[] _values = new double[2 * Hours];

    /// <summary>One in every hour.</summary>
    public static HoursOfWeek Even(TimeZoneInfo zone)
    {
        var even = new HoursOfWeek(zone);
        Array.Fill(even._values, 1);
        return even;
    }

    public void Add(DateTimeOffset instant, double value) => _values[IndexOf(instant)] += value;

    public double At(DateTimeOffset instant) => _values[IndexOf(instant)];

    /// <summary>This over another, hour by hour, each pulled towards <paramref name="usual"/> by so much evidence.</summary>
    public HoursOfWeek Over(HoursOfWeek other, double usual, double evidence)
    {
        var (mine, others, result) = (Blurred(), other.Blurred(), new HoursOfWeek(zone));
        for (var hour = 0; hour < mine.Length; hour++)
        {
            result._values[hour] = (mine[hour] + ((hour % Hours is 23 or < 6 ? AtNight : 1) * usual * evidence)) / (others[hour] + evidence);
        }

        return result;
    }

    private double[] Blurred()
    {
        var blurred = new double[_values.Length];
        for (var hour = 0; hour < blurred.Length; hour++)
        {
            var day = hour / Hours * Hours;
            var (before, after) = (day + ((hour + Hours - 1) % Hours), day + ((hour + 1) % Hours));
            blurred[hour] = (_values[before] + (2 * _values[hour]) + _values[after]) / 4;
        }

        return blurred;
    }

    private int IndexOf(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return local.Hour + (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Hours : 0);
    }
}
