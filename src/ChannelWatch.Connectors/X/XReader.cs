using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.X;

/// <summary>Reads mentions, replies and the account's own answers since the last read, with an overlap, as X indexes some posts late.</summary>
/// <remarks>What is read again the same day costs nothing more, so the overlap also covers a server whose clock is an hour wrong.</remarks>
internal sealed class XReader(XApi api, XMapping mapping, XHidden hidden, XOptions options, TimeProvider clock)
{
    private const int MostRemembered = 2000;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(2);

    /// <summary>A little less than the seven days the search reaches back, beyond which it refuses to answer at all.</summary>
    private static readonly TimeSpan SearchReach = TimeSpan.FromDays(7) - TimeSpan.FromHours(2);

    private readonly Dictionary<string, string?> _ownPosts = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = XCursor.Parse(stored);
        hidden.Learn(last?.Hidden ?? []);
        var now = clock.GetUtcNow();
        var since = last is null ? now - options.InitialHistory - Overlap : last.ReadAt - Overlap;

        // Our own first: they are the posts the others answer.
        await foreach (var page in Paging.FollowAsync("X", token => api.OwnAsync(since, token, cancellationToken), XApi.NextPage, cancellationToken))
        {
            yield return Own(page);
        }

        await foreach (var page in Paging.FollowAsync("X", token => api.MentionsAsync(since, token, cancellationToken), XApi.NextPage, cancellationToken))
        {
            yield return Others(page);
        }

        if (options.Search)
        {
            var reach = now - SearchReach;
            await foreach (var page in Paging.FollowAsync("X", token => api.SearchAsync(since < reach ? reach : since, token, cancellationToken), XApi.NextPage, cancellationToken))
            {
                yield return Others(page);
            }
        }

        yield return new ReadPage([], new XCursor(now, hidden.Recent()).ToString());
    }

    private ReadPage Own(JsonElement page)
    {
        if (_ownPosts.Count > MostRemembered)
        {
            _ownPosts.Clear();
        }

        var rows = Parts.Rows(page, "data");
        foreach (var row in rows)
        {
            _ownPosts[Wire.Text(row, "id")] = Parts.FirstWords(XMapping.TextOf(row));
        }

        // Posts that answer nobody are no comments.
        return new ReadPage([.. rows.Where(row => XMapping.Answers(row) is not null).Select(row => mapping.Comment(row, page, PostText(row), hidden: false))], null);
    }

    private ReadPage Others(JsonElement page) =>
        new([.. Parts.Rows(page, "data").Select(row => mapping.Comment(row, page, PostText(row), hidden.Contains(Wire.Text(row, "id"))))], null);

    private string? PostText(JsonElement row) => Wire.OptionalText(row, "conversation_id") is { } conversation ? _ownPosts.GetValueOrDefault(conversation) : null;
}
