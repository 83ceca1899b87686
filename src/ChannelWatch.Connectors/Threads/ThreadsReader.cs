using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Threads;

/// <summary>A profile's posts, each with everything below it, and if wished posts elsewhere that mention the profile.</summary>
internal sealed class ThreadsReader(ThreadsApi api, ThreadsOptions options) : IPostSource
{
    private const string Mentions = "mentions";

    public IReadOnlyList<string> Listings { get; } = options.ReadMentions ? ["threads", Mentions] : ["threads"];

    public async IAsyncEnumerable<IReadOnlyList<SweptPost>> PostsAsync(string listing, DateTimeOffset? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var rows in api.Graph.PagesAsync(ThreadsApi.Posts(listing, before), cancellationToken))
        {
            var posts = rows.Select(row => Post(row, listing == Mentions ? ThreadsMapping.Mention : "")).ToList();
            if (before is not { } limit || posts.Count == 0 || posts.Any(post => post.At < limit))
            {
                yield return posts;
            }
        }
    }

    /// <summary>What stands elsewhere is not looked for again: nothing can be written below it that is ours to moderate.</summary>
    public async Task<SweptPost?> FindPostAsync(string id, CancellationToken cancellationToken) =>
        !id.StartsWith(ThreadsMapping.Mention, StringComparison.Ordinal) && await api.Graph.FindAsync(ThreadsApi.Post(id), cancellationToken) is { } row ? Post(row, "") : null;

    public async IAsyncEnumerable<IReadOnlyList<PlatformComment>> CommentsAsync(SweptPost post, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var own = await api.OwnNameAsync(cancellationToken);
        if (post.Id.StartsWith(ThreadsMapping.Mention, StringComparison.Ordinal))
        {
            yield return [ThreadsMapping.Mentioning(post, own)];
            yield break;
        }

        await foreach (var rows in api.Graph.PagesAsync(ThreadsApi.Conversation(post.Id), cancellationToken))
        {
            yield return [.. rows.Select(row => ThreadsMapping.Reply(row, post, own))];
        }
    }

    private static SweptPost Post(JsonElement row, string mark) => new(mark + Wire.Text(row, "id"), Parts.Time(row, "timestamp"), row);
}
