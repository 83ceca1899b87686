using ChannelWatch.Core.Polling.Planning;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// A month of comments on one channel, and how long each waited to be found. Two weeks before it are the history a first read finds.
/// The planner is shown only what its own polls found.
/// </summary>
internal sealed class SimulatedMonth
{
    public const int Days = 30;
    private const int History = 14;
    private static readonly DateTimeOffset Monday = new(2027, 1, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Begin = Monday.AddDays(History);
    private static readonly DateTimeOffset End = Begin.AddDays(Days);

    private readonly SimulatedChannel _channel;
    private readonly bool _postsShown;
    private readonly int _seed;
    private readonly IReadOnlyList<SeenComment> _written;
    private readonly IReadOnlyList<(string Post, DateTimeOffset At)> _posted;

    /// <param name="channel">Which.</param>
    /// <param name="seed">Of the chance.</param>
    /// <param name="postsShown">Whether a poll also shows posts nobody has commented on yet, as most platforms' do.</param>
    public SimulatedMonth(SimulatedChannel channel, int seed, bool postsShown)
    {
        (_channel, _seed, _postsShown) = (channel, seed, postsShown);
        (_posted, _written) = new Arrivals(channel, seed).Between(Monday, History + Days);
    }

    public (List<double> Delays, int Polls) Planned()
    {
        var (comments, posts) = (new List<SeenComment>(), new Dictionary<string, DateTimeOffset>());
        var (foundPosts, delays) = (0, new List<double>());
        var (poll, polls, learnt) = (Begin, 0, DateTimeOffset.MinValue);
        PollPlanner? planner = null;
        while (poll < End)
        {
            polls++;
            for (; comments.Count < _written.Count && _written[comments.Count].At <= poll; comments.Add(_written[comments.Count]))
            {
                var comment = _written[comments.Count];
                if (comment.At >= Begin)
                {
                    delays.Add((poll - comment.At).TotalMinutes);
                }

                if (comment.Post.Length > 0)
                {
                    posts.TryAdd(comment.Post, comment.At);
                }
            }

            for (; _postsShown && foundPosts < _posted.Count && _posted[foundPosts].At <= poll; foundPosts++)
            {
                posts[_posted[foundPosts].Post] = _posted[foundPosts].At;
            }

            var past = new ChannelPast(Monday, posts, comments);
            if (planner is null || poll - learnt >= TimeSpan.FromHours(6))
            {
                (planner, learnt) = (PollPlanner.Learn(past, poll, TimeZoneInfo.Utc, _channel.Pace), poll);
            }

            poll = planner.Next(poll, past);
        }

        return (delays, polls);
    }

    /// <summary>The same comments found by polling at a fixed interval with as many calls.</summary>
    public List<double> Fixed(int polls)
    {
        var every = (End - Begin) / polls;
        var offset = every * new Random(_seed).NextDouble();
        var delays = new List<double>();
        foreach (var comment in _written.Where(comment => comment.At >= Begin && comment.At < End))
        {
            var since = comment.At - Begin - offset;
            delays.Add(((Math.Ceiling(since / every) * every) - since).TotalMinutes);
        }

        return delays;
    }
}
