using ChannelWatch.Core.Clocks;

namespace ChannelWatch.Core.Tests.Clocks;

/// <summary>When a safeguarding mail is sent again.</summary>
public sealed class AlarmClockTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(31, 2)]
    [InlineData(239, 15)]
    [InlineData(240, 16)]
    [InlineData(299, 16)]
    [InlineData(300, 17)]
    public void Reminders_come_each_quarter_of_an_hour_and_hourly_after_four_hours(int minutes, int round)
    {
        Assert.Equal(round, AlarmClock.RoundAt(TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(15)));
    }
}
