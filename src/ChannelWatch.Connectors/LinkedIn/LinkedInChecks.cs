using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Tries the Page step by step and says, for a technician, what works and what to do about what does not.</summary>
internal sealed class LinkedInChecks(LinkedInApi api, LinkedInRole role, LinkedInOptions options, TimeProvider clock)
{
    private static readonly (string Scope, string What)[] Needed =
    [
        ("r_organization_social", "read the Page's posts"), ("r_organization_social_feed", "read comments"),
        ("w_organization_social_feed", "answer comments"), ("rw_organization_admin", "see the role on the Page"),
    ];

    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => (options.Notifications ? Steps.Step("may see what happened", NoticesAsync) : Steps).RunAsync(cancellationToken);

    private CheckSteps Steps => new CheckSteps()
        .Step("sign-in", async token => [.. Judge(await api.IntrospectAsync(token))])
        .Step("role on the Page", async token =>
        {
            await role.RequireNowAsync(token);
            return [new("role on the Page", true, "the person who signed in may read comments")];
        })
        .Step("may read comments", CommentsAsync);

    private static IEnumerable<ConnectionFinding> Judge(JsonElement token)
    {
        if (Parts.Flag(token, "active") != true)
        {
            yield return new("sign-in", false, $"LinkedIn says that the token has run out or was revoked. {LinkedInRefusal.SignIn}");
            yield break;
        }

        var given = (Wire.OptionalText(token, "scope") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var (scope, what) in Needed)
        {
            yield return given.Contains(scope)
                ? new(scope, true, $"given: {what}")
                : new(scope, false, $"The token lacks {scope} ({what}). Under linkedin.com/developers, My apps, Products, see that Community Management API is added; then make a new token with all four scopes: another set of scopes ends the tokens made before.");
        }
    }

    private async Task<IReadOnlyList<ConnectionFinding>> CommentsAsync(CancellationToken cancellationToken)
    {
        var posts = await FirstAsync(api.PostsAsync(cancellationToken), cancellationToken);
        if (posts.Count == 0)
        {
            return [new("may read comments", true, "the Page has no posts yet to try it with")];
        }

        var comments = await FirstAsync(api.CommentsAsync(Wire.Text(posts[0], "id"), cancellationToken), cancellationToken);
        return [new("may read comments", true, FormattableString.Invariant($"{posts.Count} posts on the first page, {comments.Count} comments under the latest"))];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> NoticesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var notices = await FirstAsync(api.NoticesAsync(clock.GetUtcNow().AddDays(-1), clock.GetUtcNow(), cancellationToken), cancellationToken);
            return [new("may see what happened", true, FormattableString.Invariant($"{notices.Count} comments and mentions since yesterday"))];
        }
        catch (ChannelException refusal) when (refusal.Failure is ChannelFailure.Permission or ChannelFailure.Rejected or ChannelFailure.CommentGone)
        {
            return [new("may see what happened", false, $"{refusal.Message} Until that is mended, set Notifications to false: comments are read all the same, those under old posts later.")];
        }
    }

    private static async Task<IReadOnlyList<JsonElement>> FirstAsync(IAsyncEnumerable<JsonElement> pages, CancellationToken cancellationToken) =>
        await pages.FirstOrDefaultAsync(cancellationToken) is { ValueKind: JsonValueKind.Object } page ? Parts.Rows(page, "elements") : [];
}
