using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>
/// A Page's posts with all their comments: LinkedIn knows no "since" and promises no order, so no list may be cut short. Its list of what happened
/// tells which old posts to look at too, and of mentions elsewhere.
/// </summary>
internal sealed class LinkedInReader : IPostSource
{
    /// <summary>Few old posts at a time, as each costs a call of a small ration.</summary>
    private const int OldPostsAtOnce = 4;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    /// <summary>LinkedIn keeps what happened for 60 days.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(59);

    private readonly LinkedInApi _api;
    private readonly LinkedInMapping _mapping;
    private readonly LinkedInOptions _options;
    private readonly PostSweep _sweep;
    private readonly TimeProvider _clock;

    public LinkedInReader(LinkedInApi api, LinkedInMapping mapping, LinkedInOptions options, TimeProvider clock)
    {
        (_api, _mapping, _options, _clock) = (api, mapping, options, clock);
        _sweep = new PostSweep(this, options.Sweep, clock);
    }

    public IReadOnlyList<string> Listings { get; } = ["posts"];

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var last = SweepCursor.Parse(cursor) ?? new SweepCursor { ReadAt = now - _options.Sweep.InitialHistory };
        var warm = new Dictionary<string, DateTimeOffset>(last.Warm);
        if (_options.Notifications)
        {
            var since = new[] { last.ReadAt - Overlap, now - _options.Sweep.EditWindow }.Min();
            await foreach (var page in _api.NoticesAsync(since < now - Kept ? now - Kept : since, now, cancellationToken))
            {
                yield return new ReadPage(await UnderstoodAsync(Parts.Rows(page, "elements"), warm, cancellationToken), null);
            }
        }

        await foreach (var page in _sweep.ReadAsync((last with { Warm = warm }).ToString(), cancellationToken))
        {
            yield return page;
        }
    }

    public async IAsyncEnumerable<IReadOnlyList<SweptPost>> PostsAsync(string listing, DateTimeOffset? before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _api.PostsAsync(cancellationToken))
        {
            var posts = Parts.Rows(page, "elements").Select(Post);
            foreach (var some in before is { } limit ? posts.Where(post => post.At < limit).Chunk(OldPostsAtOnce) : [[.. posts]])
            {
                yield return some;
            }
        }
    }

    public async Task<SweptPost?> FindPostAsync(string id, CancellationToken cancellationToken) => await _api.PostAsync(id, cancellationToken) is { } row ? Post(row) : null;

    public async IAsyncEnumerable<IReadOnlyList<PlatformComment>> CommentsAsync(SweptPost post, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _api.CommentsAsync(post.Id, cancellationToken))
        {
            var comments = new List<PlatformComment>();
            foreach (var row in Parts.Rows(page, "elements"))
            {
                var comment = _mapping.Comment(row, post);
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
            await foreach (var page in _api.CommentsAsync(top.Id.Value, cancellationToken))
            {
                answers.AddRange(Parts.Rows(page, "elements").Select(answer => _mapping.Comment(answer, post) with { InReplyTo = top.Id }));
            }
        }

        return [.. answers.OrderBy(answer => answer.PostedAt).Select(answer => answer.Author.IsSchool
            ? answer with { AlsoAnswers = [.. answers.Where(other => !other.Author.IsSchool && other.PostedAt <= answer.PostedAt).Select(other => other.Id)] }
            : answer)];
    }

    /// <summary>Mentions elsewhere; and which of the Page's posts were commented on, however old they are.</summary>
    private async Task<IReadOnlyList<PlatformComment>> UnderstoodAsync(IEnumerable<JsonElement> notices, Dictionary<string, DateTimeOffset> warm, CancellationToken cancellationToken)
    {
        var mentions = new List<PlatformComment>();
        foreach (var notice in notices)
        {
            if (Wire.OptionalText(notice, "action") != "SHARE_MENTION")
            {
                // Named as an activity a post cannot be asked for; its turn comes all the same.
                if (Wire.OptionalText(notice, "sourcePost") is { } post && IsPost(post))
                {
                    warm[post] = Parts.Time(notice, "lastModifiedAt");
                }
            }
            else if (Wire.OptionalText(notice, "generatedActivity") is { Length: > 0 } urn && await MentionAsync(notice, urn, cancellationToken) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return mentions;
    }

    /// <summary>Null when the post is gone. One that is not shown to us is no reason to read nothing else.</summary>
    private async Task<PlatformComment?> MentionAsync(JsonElement notice, string urn, CancellationToken cancellationToken)
    {
        try
        {
            return !IsPost(urn) ? _mapping.Mentioning(notice, urn, null) : await _api.PostAsync(urn, cancellationToken) is { } post ? _mapping.Mentioning(notice, urn, post) : null;
        }
        catch (ChannelException refusal) when (refusal.Failure == ChannelFailure.Permission)
        {
            return _mapping.Mentioning(notice, urn, null);
        }
    }

    private static bool IsPost(string urn) => urn.StartsWith("urn:li:share:", StringComparison.Ordinal) || urn.StartsWith("urn:li:ugcPost:", StringComparison.Ordinal);

    /// <summary>A comment that does not say is asked.</summary>
    private static bool HasAnswers(JsonElement row) =>
        Parts.Inner(row, "commentsSummary") is not { } summary || !summary.TryGetProperty("aggregatedTotalComments", out _) || Wire.Number(summary, "aggregatedTotalComments") > 0;

    /// <summary>By its last change, as that is how LinkedIn sorts.</summary>
    private static SweptPost Post(JsonElement row) => new(
        Wire.Text(row, "id"), Parts.OptionalTime(row, "lastModifiedAt") ?? Parts.OptionalTime(row, "publishedAt") ?? Parts.Time(row, "createdAt"), row);
}
