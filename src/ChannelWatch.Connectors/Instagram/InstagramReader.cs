using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>An account's pictures and reels, each with all its comments: Instagram sorts by the first comment of a thread, so no list may be cut short.</summary>
internal sealed class InstagramReader(InstagramApi api, InstagramMapping mapping, InstagramOptions options) : IPostSource
{
    private const string Tags = "tags";

    public IReadOnlyList<string> Listings { get; } = options.ReadTags ? ["media", Tags] : ["media"];

    public async IAsyncEnumerable<IReadOnlyList<SweptPost>> PostsAsync(string listing, DateTimeOffset? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var rows in api.Graph.PagesAsync(api.Media(listing, before), cancellationToken))
        {
            var posts = rows.Select(row => new SweptPost((listing == Tags ? InstagramMapping.Tag : "") + Wire.Text(row, "id"), Parts.Time(row, "timestamp"), row)).ToList();
            if (before is not { } limit || posts.Count == 0 || posts.Any(post => post.At < limit))
            {
                yield return posts;
            }
        }
    }

    public async Task<SweptPost?> FindPostAsync(string id, CancellationToken cancellationToken) =>
        !id.StartsWith(InstagramMapping.Tag, StringComparison.Ordinal) && await api.Graph.FindAsync(InstagramApi.OneMedia(id), cancellationToken) is { } row ? new SweptPost(id, Parts.Time(row, "timestamp"), row) : null;

    public async IAsyncEnumerable<IReadOnlyList<PlatformComment>> CommentsAsync(SweptPost post, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (post.Id.StartsWith(InstagramMapping.Tag, StringComparison.Ordinal))
        {
            yield return [InstagramMapping.Tagged(post)];
            yield break;
        }

        var own = await api.OwnNameAsync(cancellationToken);
        await foreach (var rows in api.Graph.PagesAsync(InstagramApi.Comments(post.Id), cancellationToken))
        {
            var comments = new List<PlatformComment>();
            foreach (var row in rows)
            {
                comments.Add(mapping.Comment(row, post, null, own));
                await foreach (var replies in RepliesAsync(row, cancellationToken))
                {
                    comments.AddRange(replies.Select(reply => mapping.Comment(reply, post, Wire.Text(row, "id"), own)));
                }
            }

            yield return comments;
        }
    }

    /// <summary>The replies that came with a comment, then the rest of them.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JsonElement>> RepliesAsync(JsonElement comment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Parts.Inner(comment, "replies") is not { } embedded)
        {
            yield break;
        }

        yield return Parts.Rows(embedded, "data");
        await foreach (var rows in api.Graph.RestAsync(InstagramApi.Replies(Wire.Text(comment, "id")), embedded, cancellationToken))
        {
            yield return rows;
        }
    }
}
