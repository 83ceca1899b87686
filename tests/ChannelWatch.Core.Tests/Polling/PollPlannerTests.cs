using ChannelWatch.Core.Polling.Planning;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Core.Tests.Polling;

/// <summary>Calls go to where comments are likely, and never beyond what was set.</summary>
public sealed class PollPlannerTests
{
    private static readonly PollPace Pace = new(288, TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(15));
    private static readonly DateTimeOffset Noon = Some.Instant.AddHours(2);

    [Fact]
    public void A_fresh_post_is_watched_more_closely_than_a_quiet_channel()
    {
        var planner = PollPlanner.Learn(Past(Noon), Noon, TimeZoneInfo.Utc, Pace);

        var quiet = planner.Next(Noon, Past(Noon)) - Noon;
        var fresh = planner.Next(Noon, Past(Noon, ("new", Noon.AddMinutes(-5)))) - Noon;

        Assert.True(fresh < quiet / 2, $"{fresh} after a fresh post, {quiet} without");
    }

    [Fact]
    public void A_post_that_is_talked_about_is_watched_more_closely_than_one_that_is_not()
    {
        var planner = PollPlanner.Learn(Past(Noon), Noon, TimeZoneInfo.Utc, Pace);
        var silent = Past(Noon, ("new", Noon.AddHours(-2)));
        var lively = silent with { Comments = [.. silent.Comments, .. Enumerable.Range(1, 30).Select(minute => new SeenComment(Noon.AddMinutes(-31 + minute), "new"))] };

        Assert.True(planner.Next(Noon, lively) < planner.Next(Noon, silent));
    }

    [Fact]
    public void The_night_is_watched_more_rarely_than_the_day()
    {
        var midnight = Noon.AddHours(12);
        var planner = PollPlanner.Learn(Past(midnight), midnight, TimeZoneInfo.Utc, Pace);

        var night = planner.Next(midnight.AddHours(2), Past(midnight)) - midnight.AddHours(2);
        var morning = planner.Next(midnight.AddHours(9), Past(midnight)) - midnight.AddHours(9);

        Assert.True(night > morning, $"{night} at night, {morning} in the morning");
    }

    [Fact]
    public void Whatever_the_past_the_next_poll_is_neither_sooner_nor_later_than_allowed()
    {
        var post = Gen.Zip(Gen.Choose(0, 40_000), Gen.Choose(0, 300));

        Prop.ForAll(post.ListOf().ToArbitrary(), posts => IsWithin([.. posts])).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void A_channel_without_a_past_is_polled_evenly()
    {
        var nothing = new ChannelPast(Noon, new Dictionary<string, DateTimeOffset>(), []);

        var wait = PollPlanner.Learn(nothing, Noon, TimeZoneInfo.Utc, Pace).Next(Noon, nothing) - Noon;

        Assert.InRange(wait, TimeSpan.FromMinutes(2), Pace.Longest);
    }

    [Fact]
    public void Over_weeks_the_calls_stay_near_what_was_allowed()
    {
        var past = Past(Noon);
        var planner = PollPlanner.Learn(past, Noon, TimeZoneInfo.Utc, Pace);
        var (polls, at, begin) = (0, Noon.AddDays(-14), Noon.AddDays(-14));

        for (; at < Noon; polls++)
        {
            at = planner.Next(at, past with { Comments = [.. past.Comments.Where(comment => comment.At <= at)] });
        }

        Assert.InRange(polls / (at - begin).TotalDays, 0.7 * Pace.CallsADay, 1.3 * Pace.CallsADay);
    }

    private static bool IsWithin(IReadOnlyList<(int MinutesAgo, int Comments)> posts)
    {
        var made = posts.Select((post, index) => ($"p{index}", Noon.AddMinutes(-post.MinutesAgo), post.Comments)).ToList();
        var comments = made.SelectMany(post => Enumerable.Range(0, post.Comments).Select(minute => new SeenComment(post.Item2.AddMinutes(minute), post.Item1)));
        var past = new ChannelPast(Noon.AddDays(-28), made.ToDictionary(post => post.Item1, post => post.Item2), [.. comments.Where(one => one.At >= Noon.AddDays(-28) && one.At <= Noon).OrderBy(one => one.At)]);

        var wait = PollPlanner.Learn(past, Noon, TimeZoneInfo.Utc, Pace).Next(Noon, past) - Noon;

        return wait >= Pace.Shortest && wait <= Pace.Longest;
    }

    /// <summary>Four weeks with a post each weekday at ten that draws a dozen comments in three hours.</summary>
    private static ChannelPast Past(DateTimeOffset now, params (string Post, DateTimeOffset At)[] more)
    {
        var from = now.AddDays(-28);
        var days = Enumerable.Range(0, 29).Select(day => from.Date.AddDays(day)).Where(day => day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday);
        var posts = days.Select(day => ($"{day:MM-dd}", new DateTimeOffset(day.AddHours(10), TimeSpan.Zero))).Where(post => post.Item2 < now.AddHours(-12)).Concat(more).ToDictionary(post => post.Item1, post => post.Item2);
        var comments = posts.Where(post => !post.Key.StartsWith("new", StringComparison.Ordinal)).SelectMany(post => Enumerable.Range(1, 12).Select(one => new SeenComment(post.Value.AddMinutes(one * one), post.Key)));
        return new ChannelPast(from, posts, [.. comments.OrderBy(comment => comment.At)]);
    }
}
