namespace ChannelWatch.Core.Polling.Planning;

/// <summary>
/// Says when a channel should be read next, so that few calls find most comments soon: often while a post is fresh and talked about, rarely
/// at night and when nothing is new. Pure: made from what earlier polls revealed, and made anew when that has changed.
/// </summary>
public sealed class PollPlanner
{
    /// <summary>How strongly calls follow the comments expected: 0 spreads them evenly; a half makes the mean delay least, more the delay of most.</summary>
    private const double Keenness = 0.5;

    private readonly Expectation _expectation;
    private readonly PollPace _pace;
    private readonly double _scale;

    private PollPlanner(Expectation expectation, PollPace pace, double scale) => (_expectation, _pace, _scale) = (expectation, pace, scale);

    /// <summary>Learns from the last weeks how to spend the calls.</summary>
    public static PollPlanner Learn(ChannelPast past, DateTimeOffset now, TimeZoneInfo zone, PollPace pace)
    {
        var expectation = Expectation.Learn(past, now, zone);
        var typical = TimeSpan.FromDays(1 / pace.CallsADay) / 2;
        var keen = new PastWalk(past, expectation).Steps(now).Select(step => Math.Pow(expectation.At(step.At, step.At - typical, step.Posts), Keenness)).ToList();
        return new PollPlanner(expectation, pace, ScaleOf(keen, pace));
    }

    /// <summary>When to poll next, given the last poll and what was known after it.</summary>
    public DateTimeOffset Next(DateTimeOffset lastPoll, ChannelPast past)
    {
        var posts = FreshPosts(lastPoll, past);
        var (due, at) = (0d, lastPoll);
        var end = lastPoll + _pace.Longest;
        while (at < end && due < 1)
        {
            var step = at - lastPoll < TimeSpan.FromMinutes(10) ? TimeSpan.FromSeconds(15) : TimeSpan.FromMinutes(1);
            at += step;
            due += RateOf(Math.Pow(_expectation.At(at, lastPoll, posts), Keenness)) * step.TotalHours;
        }

        return at < lastPoll + _pace.Shortest ? lastPoll + _pace.Shortest : at > end ? end : at;
    }

    private List<(DateTimeOffset Made, double Comments)> FreshPosts(DateTimeOffset now, ChannelPast past)
    {
        var fresh = past.Posts.Where(post => now - post.Value < Expectation.Fresh && post.Value <= now).ToDictionary();
        var drawn = past.Comments.Reverse().TakeWhile(comment => now - comment.At < Expectation.Fresh).Where(comment => fresh.ContainsKey(comment.Post)).CountBy(comment => comment.Post).ToDictionary();
        return [.. fresh.Select(post => (post.Value, _expectation.CommentsOf(now - post.Value, drawn.GetValueOrDefault(post.Key))))];
    }

    /// <summary>Polls an hour.</summary>
    private double RateOf(double keen) => Math.Clamp(_scale * keen, 1 / _pace.Longest.TotalHours, 1 / _pace.Shortest.TotalHours);

    /// <summary>The factor under which the past would have taken the calls a day allowed.</summary>
    private static double ScaleOf(List<double> keen, PollPace pace)
    {
        var (low, high) = (1e-6, 1e6);
        var (least, most) = (1 / pace.Longest.TotalHours, 1 / pace.Shortest.TotalHours);
        for (var round = 0; round < 60; round++)
        {
            var middle = Math.Sqrt(low * high);
            var calls = keen.Count == 0 ? middle * 24 : keen.Average(rate => Math.Clamp(middle * rate, least, most)) * 24;
            (low, high) = calls > pace.CallsADay ? (low, middle) : (middle, high);
        }

        return low;
    }
}
