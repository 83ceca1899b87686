using ChannelWatch.Core.Clocks;

namespace ChannelWatch.Core.Tests.Clocks;

/// <summary>Wall-clock times on the days the clocks change.</summary>
public sealed class LocalTimeTests
{
    [Fact]
    public void A_time_that_does_not_exist_in_spring_is_taken_an_hour_later()
    {
        var at = LocalTime.At(Some.London, new DateOnly(2026, 3, 29), new TimeOnly(1, 30));

        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), at);
    }

    [Fact]
    public void A_time_that_comes_twice_in_autumn_is_the_first()
    {
        var at = LocalTime.At(Some.London, new DateOnly(2026, 10, 25), new TimeOnly(1, 30));

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), at);
    }

    [Theory]
    [InlineData("2026-03-29T06:29:00Z", "2026-03-27")]
    [InlineData("2026-03-29T06:30:00Z", "2026-03-28")]
    [InlineData("2026-10-25T07:29:00Z", "2026-10-23")]
    [InlineData("2026-10-25T07:30:00Z", "2026-10-24")]
    public void The_digest_of_yesterday_falls_due_at_half_past_seven_local_time(string now, string newest)
    {
        var due = DigestClock.NewestDue(Some.School(), DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(newest, due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
