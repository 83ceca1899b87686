namespace ChannelWatch.Core.Polling.Planning;

/// <summary>How many comments an hour are to be expected on a channel at an instant, given what was known by then.</summary>
internal sealed class Expectation
{
    /// <summary>How alike posts are taken to be: small, as most draw nothing and a few draw many.</summary>
    private const double Alikeness = 0.4;

    /// <summary>After so long a post's late comments count as background.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(3);

    private static readonly TimeSpan Grid = TimeSpan.FromMinutes(15);

    private readonly Fading _fading;
    private readonly double _background;
    private readonly double _commentsOfPost;
    private readonly HoursOfWeek _posts;
    private readonly HoursOfWeek _activity;

    private Expectation(Fading fading, double background, double commentsOfPost, HoursOfWeek posts, HoursOfWeek activity) =>
        (_fading, _background, _commentsOfPost, _posts, _activity) = (fading, background, commentsOfPost, posts, activity);

    public static Expectation Learn(ChannelPast past, DateTimeOffset now, TimeZoneInfo zone)
    {
        var hours = Math.Max(24, (now - past.From).TotalHours);
        var delays = past.Comments.Where(comment => IsFresh(past, comment)).Select(comment => Math.Max(0, (comment.At - past.Posts[comment.Post]).TotalHours)).ToList();
        var background = (past.Comments.Count - delays.Count + 0.5) / hours;
        var ofPost = (delays.Count + 1d) / (past.Posts.Count + 1d);
        var fading = Fading.Of(delays);
        var (exposure, made) = (new HoursOfWeek(zone), new HoursOfWeek(zone));
        foreach (var at in Instants(past.From, now))
        {
            exposure.Add(at, Grid.TotalHours);
        }

        foreach (var at in past.Posts.Values.Where(at => at >= past.From && at < now))
        {
            made.Add(at, 1);
        }

        var posts = made.Over(exposure, past.Posts.Count / hours, 4);
        var plain = new Expectation(fading, background, ofPost, posts, HoursOfWeek.Even(zone));
        return new Expectation(fading, background, ofPost, posts, ActivityOf(plain, past, now, zone));
    }

    /// <summary>Comments an hour at an instant, given the posts known and what they had drawn at the last poll.</summary>
    /// <param name="at">When.</param>
    /// <param name="lastPoll">Posts made since then are not known.</param>
    /// <param name="posts">Each fresh post's time and expected comments in all.</param>
    public double At(DateTimeOffset at, DateTimeOffset lastPoll, IReadOnlyList<(DateTimeOffset Made, double Comments)> posts)
    {
        var expected = _background + (_posts.At(at) * _commentsOfPost * _fading.Until((at - lastPoll).TotalHours));
        foreach (var (made, comments) in posts)
        {
            expected += comments * _fading.PerHour(Math.Max(0, (at - made).TotalHours));
        }

        return expected * _activity.At(at);
    }

    /// <summary>What a post will draw in all, as far as its comments so far tell.</summary>
    public double CommentsOf(TimeSpan age, int soFar) =>
        (Alikeness + soFar) / ((Alikeness / _commentsOfPost) + _fading.Until(Math.Max(0, age.TotalHours)));

    public static IEnumerable<DateTimeOffset> Instants(DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = from; at < until; at += Grid)
        {
            yield return at;
        }
    }

    /// <summary>The hours in which people write more, or less, than the posts alone would make expect.</summary>
    private static HoursOfWeek ActivityOf(Expectation plain, ChannelPast past, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (seen, expected) = (new HoursOfWeek(zone), new HoursOfWeek(zone));
        foreach (var comment in past.Comments)
        {
            seen.Add(comment.At, 1);
        }

        foreach (var (at, posts) in new PastWalk(past, plain).Steps(now))
        {
            expected.Add(at, plain.At(at, at, posts) * Grid.TotalHours);
        }

        return seen.Over(expected, 1, 2);
    }

    private static bool IsFresh(ChannelPast past, SeenComment comment) => past.Posts.TryGetValue(comment.Post, out var made) && comment.At - made < Fresh;
}
