using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>A Page's posts, reviews, reels and advertisements, each with what is written under it.</summary>
internal sealed class FacebookReader(FacebookApi api, FacebookMapping mapping, FacebookOptions options) : IPostSource
{
    private readonly Dictionary<string, FacebookListing> _listings = FacebookListing.Of(options).ToDictionary(listing => listing.Edge, StringComparer.Ordinal);

    public IReadOnlyList<string> Listings { get; } = [.. FacebookListing.Of(options).Select(listing => listing.Edge)];

    public async IAsyncEnumerable<IReadOnlyList<SweptPost>> PostsAsync(string listing, DateTimeOffset? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var which = _listings[listing];
        await using var pages = api.Graph.PagesAsync(FacebookApi.Posts(options.PageId, which, before), cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(pages, which))
        {
            var posts = pages.Current.Select(row => PostOf(row, which)).ToList();

            // Reels and reviews cannot be asked for by date: what is too new is read and passed over.
            if (before is not { } limit || posts.Count == 0 || posts.Any(post => post.At < limit))
            {
                yield return posts;
            }
        }
    }

    public async Task<SweptPost?> FindPostAsync(string id, CancellationToken cancellationToken)
    {
        var item = FacebookItem.OfPost(id, options.PageId);
        if (item.Kind == FacebookItemKind.Review)
        {
            return await FindReviewAsync(id, cancellationToken);
        }

        return await api.Graph.FindAsync(item.Kind == FacebookItemKind.Reel ? FacebookApi.Reel(item.Id) : FacebookApi.Post(item.Id), cancellationToken) is { } row
            ? new SweptPost(id, Parts.Time(row, "created_time"), row)
            : null;
    }

    public async IAsyncEnumerable<IReadOnlyList<PlatformComment>> CommentsAsync(SweptPost post, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var written = mapping.Written(post);
        if (written is not null)
        {
            yield return [written];
        }

        var thread = mapping.Thread(post, written?.Id);
        await foreach (var rows in RowsAsync(post, cancellationToken))
        {
            var comments = rows.Select(row => mapping.Comment(row, thread)).ToList();
            yield return comments;
            if (comments.Count > 0 && comments.Min(comment => comment.PostedAt) < since)
            {
                yield break;
            }
        }
    }

    /// <summary>The review of an id in the list of reviews, which is the only place that shows them; null when it is not there.</summary>
    public async Task<SweptPost?> FindReviewAsync(string id, CancellationToken cancellationToken)
    {
        await foreach (var posts in PostsAsync(FacebookListing.Reviews.Edge, null, cancellationToken))
        {
            if (posts.FirstOrDefault(post => post.Id == id) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The comments that came with the post, then the rest; reviews come without any.</summary>
    private async IAsyncEnumerable<IReadOnlyList<JsonElement>> RowsAsync(SweptPost post, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var item = FacebookItem.OfPost(post.Id, options.PageId);
        var path = FacebookApi.CommentsUnder(item.Id);
        if (Parts.Inner(post.Row, "comments") is { } embedded)
        {
            yield return Parts.Rows(embedded, "data");
            await foreach (var rows in api.Graph.RestAsync(path, embedded, cancellationToken))
            {
                yield return rows;
            }
        }
        else if (item.Kind == FacebookItemKind.Review && Parts.Inner(post.Row, "open_graph_story") is not null)
        {
            await foreach (var rows in api.Graph.PagesAsync(path, cancellationToken))
            {
                yield return rows;
            }
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<IReadOnlyList<JsonElement>> pages, FacebookListing listing)
    {
        try
        {
            return await pages.MoveNextAsync();
        }
        catch (ChannelException refused) when (refused.Failure == ChannelFailure.Permission && listing.Setting.Length > 0)
        {
            throw new ChannelException(refused.Failure, $"{listing.Edge}: {refused.Message} Or set {listing.Setting} to false.", inner: refused);
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            throw new ChannelException(ChannelFailure.NotFound, $"Facebook does not show us the Page's {listing.Edge}: PageId is wrong, the Page was unpublished, or the token is not for it. {FacebookApi.Words.SignIn}", inner: gone);
        }
    }

    private static SweptPost PostOf(JsonElement row, FacebookListing listing)
    {
        var at = Parts.Time(row, "created_time");
        var id = listing.IsReviews
            ? $"review:{Parts.InnerText(row, "open_graph_story", "id") ?? FormattableString.Invariant($"{at.ToUnixTimeSeconds()}-{Parts.InnerText(row, "reviewer", "id") ?? "0"}")}"
            : listing.IsVideos ? $"reel:{Wire.Text(row, "id")}" : Wire.Text(row, "id");
        return new SweptPost(id, at, row);
    }
}
