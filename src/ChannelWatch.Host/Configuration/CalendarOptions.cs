namespace ChannelWatch.Host.Configuration;

/// <summary>The school's own days, on top of the bank holidays.</summary>
internal sealed class CalendarOptions
{
    public List<ClosureOptions> Closures { get; set; } = [];

    public List<DateOnly> InsetDays { get; set; } = [];
}
