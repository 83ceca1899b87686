using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>Tries the account step by step and says, for a technician, what works and what to do about what does not.</summary>
internal sealed class InstagramChecks(InstagramApi api, InstagramOptions options)
{
    private static readonly (string Scope, string What)[] Needed =
    [
        ("instagram_basic", "read the account's posts"), ("instagram_manage_comments", "read, hide, delete and answer comments"), ("pages_show_list", "find the linked Page"), ("pages_read_engagement", "read the linked Page"),
    ];

    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var steps = new CheckSteps().Step("sign-in", async stop => [new("sign-in", true, $"signed in for @{await api.OwnNameAsync(stop)}")]);
        return (options.ThroughFacebook ? steps.Step("permissions", stop => api.Exam.PermissionsAsync(Needed, stop)) : steps).Step("may read comments", CommentsAsync).RunAsync(cancellationToken);
    }

    /// <summary>Without the permission, or with the application in development mode, Instagram shows the number of comments and no comment.</summary>
    private async Task<IReadOnlyList<ConnectionFinding>> CommentsAsync(CancellationToken cancellationToken)
    {
        var media = Parts.Rows(await api.Graph.AccountAsync(api.Media("media", null), cancellationToken), "data");
        foreach (var post in media.Where(row => row.TryGetProperty("comments_count", out _) && Wire.Number(row, "comments_count") > 0).Take(3))
        {
            if (Parts.Rows(await api.Graph.GetAsync(InstagramApi.Comments(Wire.Text(post, "id")), cancellationToken), "data").Count > 0)
            {
                return [new("may read comments", true, FormattableString.Invariant($"{media.Count} posts on the first page, comments readable"))];
            }

            return [new("may read comments", false, $"Instagram counts comments and shows none: {api.Words.Permission} Also look whether the application is live (App Dashboard, App Mode), and whether those comments are by restricted accounts.")];
        }

        return [new("may read comments", true, FormattableString.Invariant($"{media.Count} posts on the first page, no comments to try it with"))];
    }
}
