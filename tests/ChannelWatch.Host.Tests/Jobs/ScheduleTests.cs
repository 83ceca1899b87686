using ChannelWatch.Host.Jobs;
using Xunit;

namespace ChannelWatch.Host.Tests.Jobs;

/// <summary>First polls are spread, so that a trust's channels are not all read at once.</summary>
public sealed class ScheduleTests
{
    [Theory]
    [InlineData(60, 0, 10, 0)]
    [InlineData(60, 5, 10, 15)]
    [InlineData(3600, 9, 10, 27)]
    [InlineData(3, 2, 3, 2)]
    public void First_polls_are_spread_over_the_interval_but_never_beyond_half_a_minute(int every, int index, int count, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Schedule.Stagger(TimeSpan.FromSeconds(every), index, count));
}
