namespace ChannelWatch.Connectors.Sweeping;

/// <summary>One step of the turn through the old posts: a page of the listing it has come to, and where it goes on afterwards.</summary>
/// <param name="last">Where the last read left it.</param>
/// <param name="freshSince">Posts since then are read anyway.</param>
/// <param name="oldest">Posts before this are left alone.</param>
/// <param name="now">The present read's beginning.</param>
/// <param name="listings">How many listings there are.</param>
internal sealed class OldPostTurn(SweepCursor? last, DateTimeOffset freshSince, DateTimeOffset oldest, DateTimeOffset now, int listings)
{
    private static readonly TimeSpan SameSecond = TimeSpan.FromSeconds(1);

    /// <summary>The cursor with the turn moved on, once <see cref="NextAsync"/> was called.</summary>
    public SweepCursor After { get; private set; } = last ?? new SweepCursor { ReadAt = now, TurnBegan = now };

    public async Task<IReadOnlyList<SweptPost>> NextAsync(IPostSource source, CancellationToken cancellationToken)
    {
        var listing = Math.Min(After.Listing, listings - 1);
        var before = After.OldBefore ?? freshSince;
        IReadOnlyList<SweptPost> page = [];
        await foreach (var posts in source.PostsAsync(source.Listings[listing], before, cancellationToken))
        {
            page = posts;
            break;
        }

        var old = page.Where(post => post.At < before && post.At >= oldest).ToList();
        After = old.Count == 0 ? NextListing(listing) : After with { Listing = listing, OldBefore = Further(before, old.Min(post => post.At)) };
        return old;
    }

    /// <summary>Posts of one second may straddle two pages, so the next page begins with that second again, unless that was the whole page.</summary>
    private static DateTimeOffset Further(DateTimeOffset before, DateTimeOffset reached) => reached + SameSecond < before ? reached + SameSecond : reached;

    private SweepCursor NextListing(int listing) => listing + 1 < listings
        ? After with { Listing = listing + 1, OldBefore = null }
        : After with { Listing = 0, OldBefore = null, TurnBegan = now, LastTurnBegan = After.TurnBegan ?? now };
}
