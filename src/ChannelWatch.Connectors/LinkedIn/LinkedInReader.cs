using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>A Page's posts with all their comments: LinkedIn knows no "since" and promises no order, so no list may be cut short.</summary>
internal sealed class LinkedInReader(LinkedInApi api, LinkedInMapping mapping) : IPostSource
{
    /// <summary>Few old posts at a time, as each costs a call of a small ration.</summary>
    private const int OldPostsAtOnce = 4;

    public IReadOnlyList<string> Listings { get; } = ["posts"];

    public async IAsyncEnumerable<IReadOnlyList<SweptPost>> PostsAsync(string listing, DateTimeOffset? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in api.PostsAsync(cancellationToken))
        {
            var posts = Parts.Rows(page, "elements").Select(Post);
            foreach (var some in before is { } limit ? posts.Where(post => post.At < limit).Chunk(OldPostsAtOnce) : [[.. posts]])
            {
                yield return some;
            }
        }
    }

    public async Task<SweptPost?> FindPostAsync(string id, CancellationToken cancellationToken) => await api.PostAsync(id, cancellationToken) is { } row ? Post(row) : null;

    public async IAsyncEnumerable<IReadOnlyList<PlatformComment>> CommentsAsync(SweptPost post, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in api.CommentsAsync(post.Id, cancellationToken))
        {
            var comments = new List<PlatformComment>();
            foreach (var row in Parts.Rows(page, "elements"))
            {
                var comment = mapping.Comment(row, post);
                comments.Add(comment);
                comments.AddRange(await AnswersAsync(row, comment, post, cancellationToken));
            }

            yield return comments;
        }
    }

    /// <summary>All answers hang under the thread's first comment; the Page's own answers what others wrote there before it.</summary>
    private async Task<IReadOnlyList<PlatformComment>> AnswersAsync(JsonElement row, PlatformComment top, SweptPost post, CancellationToken cancellationToken)
    {
        var answers = new List<PlatformComment>();
        if (HasAnswers(row))
        {
            await foreach (var page in api.CommentsAsync(top.Id.Value, cancellationToken))
            {
                answers.AddRange(Parts.Rows(page, "elements").Select(answer => mapping.Comment(answer, post) with { InReplyTo = top.Id }));
            }
        }

        return [.. answers.OrderBy(answer => answer.PostedAt).Select(answer => answer.Author.IsSchool
            ? answer with { AlsoAnswers = [.. answers.Where(other => !other.Author.IsSchool && other.PostedAt <= answer.PostedAt).Select(other => other.Id)] }
            : answer)];
    }

    /// <summary>A comment that does not say is asked.</summary>
    private static bool HasAnswers(JsonElement row) =>
        Parts.Inner(row, "commentsSummary") is not { } summary || !summary.TryGetProperty("aggregatedTotalComments", out _) || Wire.Number(summary, "aggregatedTotalComments") > 0;

    /// <summary>By its last change, as that is how LinkedIn sorts.</summary>
    private static SweptPost Post(JsonElement row) => new(
        Wire.Text(row, "id"), Parts.OptionalTime(row, "lastModifiedAt") ?? Parts.OptionalTime(row, "publishedAt") ?? Parts.Time(row, "createdAt"), row);
}
