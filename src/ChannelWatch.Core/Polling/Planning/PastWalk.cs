namespace ChannelWatch.Core.Polling.Planning;

/// <summary>Walks through a channel's past and says at each step which posts were fresh and what was to be expected of them then.</summary>
internal sealed class PastWalk(ChannelPast past, Expectation expectation)
{
    public IEnumerable<(DateTimeOffset At, IReadOnlyList<(DateTimeOffset Made, double Comments)> Posts)> Steps(DateTimeOffset until)
    {
        var made = past.Posts.OrderBy(post => post.Value).ToList();
        var drawn = new Dictionary<string, int>();
        var (firstFresh, nextPost, nextComment) = (0, 0, 0);
        foreach (var at in Expectation.Instants(past.From, until))
        {
            for (; nextComment < past.Comments.Count && past.Comments[nextComment].At <= at; nextComment++)
            {
                drawn[past.Comments[nextComment].Post] = drawn.GetValueOrDefault(past.Comments[nextComment].Post) + 1;
            }

            while (nextPost < made.Count && made[nextPost].Value <= at)
            {
                nextPost++;
            }

            while (firstFresh < nextPost && at - made[firstFresh].Value >= Expectation.Fresh)
            {
                firstFresh++;
            }

            yield return (at, [.. made.Take(firstFresh..nextPost).Select(post => (post.Value, expectation.CommentsOf(at - post.Value, drawn.GetValueOrDefault(post.Key))))]);
        }
    }
}
