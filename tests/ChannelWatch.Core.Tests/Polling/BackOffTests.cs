using ChannelWatch.Core.Polling;

namespace ChannelWatch.Core.Tests.Polling;

/// <summary>How a failing channel is left alone.</summary>
public sealed class BackOffTests
{
    private static readonly ChannelHealth Healthy = new() { Channel = Some.ChannelId };

    [Fact]
    public void Each_failure_waits_longer_and_remembers_when_the_spell_began()
    {
        var once = BackOff.AfterFailure(Healthy, Failure(), Some.Instant);
        var twice = BackOff.AfterFailure(once, Failure(), Some.Instant.AddMinutes(1));

        Assert.True(twice.NextAttemptAt - Some.Instant.AddMinutes(1) > once.NextAttemptAt - Some.Instant);
        Assert.Equal(Some.Instant, twice.FailingSince);
    }

    [Fact]
    public void A_wait_the_platform_asked_for_wins()
    {
        var health = BackOff.AfterFailure(Healthy, Failure(TimeSpan.FromMinutes(42)), Some.Instant);

        Assert.Equal(Some.Instant.AddMinutes(42), health.NextAttemptAt);
    }

    [Fact]
    public void A_good_read_forgives_everything()
    {
        var health = BackOff.AfterSuccess(BackOff.AfterFailure(Healthy, Failure(), Some.Instant), Some.Instant.AddHours(1));

        Assert.Equal((0, null, null), (health.Level, health.FailingSince, health.NextAttemptAt));
    }

    [Fact]
    public void A_next_attempt_in_the_far_future_is_taken_for_a_clock_that_was_set_back()
    {
        var health = Healthy with { NextAttemptAt = Some.Instant.AddYears(1) };

        Assert.True(BackOff.MayTry(health, Some.Instant));
    }

    private static ChannelException Failure(TimeSpan? wait = null) => new(ChannelFailure.Throttled, "Too many requests.", wait);
}
