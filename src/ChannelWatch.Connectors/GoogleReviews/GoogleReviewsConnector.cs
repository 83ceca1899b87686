using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.GoogleReviews;

/// <summary>Reads and answers the reviews of a school's place on Google. Nobody but Google can take one down.</summary>
internal sealed class GoogleReviewsConnector(GoogleReviewsApi api, GoogleReviewsOptions options, TimeProvider clock) : IChannelConnector, ITokenHolder
{
    private const int LongestAnswer = 4096;

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    public ConnectorCapabilities Capabilities => GoogleReviewsFactory.Allowed.Capabilities;

    /// <summary>Last changed first, so that an edited review comes up again; the cursor is the beginning of the last whole read.</summary>
    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var window = now - options.EditWindow;
        var since = DateTimeOffset.TryParseExact(cursor, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            ? (last - Overlap < window ? last - Overlap : window)
            : now - (options.InitialHistory > options.EditWindow ? options.InitialHistory : options.EditWindow);
        await foreach (var page in Paging.FollowAsync("Google", token => api.ReviewsAsync(token, cancellationToken), body => Wire.OptionalText(body, "nextPageToken"), cancellationToken))
        {
            var rows = Parts.Rows(page, "reviews");
            yield return new ReadPage([.. rows.SelectMany(GoogleReviewsMapping.Comments)], null);
            if (rows.Count > 0 && Parts.Time(rows[^1], "updateTime") < since)
            {
                break;
            }
        }

        yield return new ReadPage([], now.ToString("O", CultureInfo.InvariantCulture), since);
    }

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var id in ids.Distinct())
        {
            var (review, isAnswer) = GoogleReviewsMapping.Split(id);
            var row = await api.ReviewAsync(review, cancellationToken);
            seen[id] = row is null || (isAnswer && GoogleReviewsMapping.AnswerOf(row.Value) is null) ? PlatformVisibility.Gone : PlatformVisibility.Visible;
        }

        return seen;
    }

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) =>
        throw new ChannelException(ChannelFailure.Unsupported, "Only Google takes down a review: report it in the Business Profile.");

    public async Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken)
    {
        var (review, _) = GoogleReviewsMapping.Split(id);
        var row = await api.ReviewAsync(review, cancellationToken) ?? throw new ChannelException(ChannelFailure.CommentGone, "The review to answer no longer exists.");
        if (GoogleReviewsMapping.AnswerOf(row) is { } earlier)
        {
            return Parts.SameWords(earlier, text)
                ? GoogleReviewsMapping.AnswerTo(review)
                : throw new ChannelException(ChannelFailure.Rejected, "The review has an answer of the school's already, and Google keeps only one: change it in the Business Profile if it should read otherwise.");
        }

        if (Encoding.UTF8.GetByteCount(text) > LongestAnswer)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The answer is longer than the 4,096 bytes Google takes.");
        }

        await api.ReplyAsync(review, text, cancellationToken);
        return await api.ReviewAsync(review, cancellationToken) is { } after && Parts.SameWords(GoogleReviewsMapping.AnswerOf(after), text) && !IsRejected(after)
            ? GoogleReviewsMapping.AnswerTo(review)
            : throw new ChannelException(ChannelFailure.Rejected, "Google took the answer and does not show it: look at the review in the Business Profile.");
    }

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", async token =>
        {
            await api.Token.CurrentAsync(token);
            return [new("sign-in", true, "Google renewed the sign-in")];
        })
        .Step("may read reviews", async token =>
        {
            var page = await api.ReviewsAsync(null, token);
            var total = page.TryGetProperty("totalReviewCount", out _) ? Wire.Number(page, "totalReviewCount") : 0;
            return [new("may read reviews", true, FormattableString.Invariant($"{total} reviews; answering cannot be tried without doing it, and needs nothing more"))];
        })
        .RunAsync(cancellationToken);

    public async Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken) => new((await api.Token.CurrentAsync(cancellationToken)).RefreshExpiresAt, GoogleReviewsFactory.Renewing);

    private static bool IsRejected(System.Text.Json.JsonElement review) => Parts.InnerText(review, "reviewReply", "reviewReplyState") == "REJECTED";
}
