using System.Runtime.CompilerServices;

namespace ChannelWatch.Connectors.Sweeping;

/// <summary>
/// Reads an account's comments post by post: fresh posts every time; older ones under which people still write every time too; all other
/// old posts a page at a time in turn, so that a reply to a thread of last year is found as well.
/// </summary>
internal sealed class PostSweep(IPostSource source, SweepOptions options, TimeProvider clock)
{
    private const int MostWarm = 200;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = SweepCursor.Parse(stored);
        var now = clock.GetUtcNow();
        var window = now - (last is null ? options.InitialHistory : options.EditWindow);
        var pass = new Pass(last is not null && last.ReadAt - Overlap < window ? last.ReadAt - Overlap : window, now - options.EditWindow);
        var freshSince = Earlier(now - options.FreshPosts, pass.Since);

        await foreach (var page in FreshAsync(pass, freshSince, cancellationToken))
        {
            yield return page;
        }

        foreach (var id in last?.Warm.Keys.Where(id => !pass.Visited.Contains(id)).ToList() ?? [])
        {
            if (await source.FindPostAsync(id, cancellationToken) is { } post)
            {
                await foreach (var page in VisitAsync(pass, post, pass.Since, old: true, cancellationToken))
                {
                    yield return page;
                }
            }
        }

        var turn = new OldPostTurn(last, freshSince, now - options.OldPosts, now, source.Listings.Count);
        foreach (var post in await turn.NextAsync(source, cancellationToken))
        {
            await foreach (var page in VisitAsync(pass, post, Earlier(pass.Since, last?.LastTurnBegan - Overlap ?? pass.Since), old: true, cancellationToken))
            {
                yield return page;
            }
        }

        var warm = pass.Warm.OrderByDescending(pair => pair.Value).Take(MostWarm).ToDictionary();
        yield return new ReadPage([], (turn.After with { ReadAt = now, Warm = warm }).ToString(), pass.WarmSince);
    }

    private async IAsyncEnumerable<ReadPage> FreshAsync(Pass pass, DateTimeOffset freshSince, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var listing in source.Listings)
        {
            await foreach (var posts in source.PostsAsync(listing, null, cancellationToken))
            {
                foreach (var post in posts.Where(post => post.At >= freshSince))
                {
                    await foreach (var page in VisitAsync(pass, post, pass.Since, old: false, cancellationToken))
                    {
                        yield return page;
                    }
                }

                // A pinned post may come first whatever its age, so one old post does not end the list; a page of them does.
                if (posts.Count > 0 && posts.All(post => post.At < freshSince))
                {
                    break;
                }
            }
        }
    }

    private async IAsyncEnumerable<ReadPage> VisitAsync(Pass pass, SweptPost post, DateTimeOffset since, bool old, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!pass.Visited.Add(post.Id))
        {
            yield break;
        }

        await foreach (var comments in UntilGoneAsync(source.CommentsAsync(post, since, cancellationToken), cancellationToken))
        {
            if (old && comments.Count > 0 && comments.Max(comment => comment.PostedAt) is var newest && newest >= pass.WarmSince)
            {
                pass.Warm[post.Id] = pass.Warm.TryGetValue(post.Id, out var known) && known > newest ? known : newest;
            }

            yield return new ReadPage(comments, null);
        }
    }

    /// <summary>A post that is deleted while its comments are read ends its own list and not the channel's.</summary>
    private static async IAsyncEnumerable<IReadOnlyList<PlatformComment>> UntilGoneAsync(
        IAsyncEnumerable<IReadOnlyList<PlatformComment>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var each = pages.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
            {
                yield break;
            }

            yield return each.Current;
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>What one read has come by so far.</summary>
    /// <param name="Since">Comments written since then are wanted.</param>
    /// <param name="WarmSince">A comment since then keeps its old post among those that are always read.</param>
    private sealed record Pass(DateTimeOffset Since, DateTimeOffset WarmSince)
    {
        public HashSet<string> Visited { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, DateTimeOffset> Warm { get; } = new(StringComparer.Ordinal);
    }
}
