using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Tries the Page step by step and says, for a technician, what works and what to do about what does not.</summary>
internal sealed class FacebookChecks(FacebookApi api, FacebookOptions options)
{
    private static readonly (string Scope, string What)[] Needed =
    [
        ("pages_read_engagement", "read the Page's posts"),
        ("pages_read_user_content", "read and delete what visitors write"),
        ("pages_manage_engagement", "hide and answer comments"),
    ];

    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", SignInAsync)
        .Step("permissions", stop => api.Exam.PermissionsAsync(options.ReadAdvertisements ? [.. Needed, ("ads_read", "read advertisements")] : Needed, stop))
        .Steps(FacebookListing.Of(options).Select(listing => ($"may read {listing.Edge}", (Func<CancellationToken, Task<IReadOnlyList<ConnectionFinding>>>)(stop => ListAsync(listing, stop)))))
        .RunAsync(cancellationToken);

    private async Task<IReadOnlyList<ConnectionFinding>> SignInAsync(CancellationToken cancellationToken)
    {
        var own = await api.OwnIdAsync(cancellationToken);
        return
        [
            own == options.PageId
                ? new("sign-in", true, "the token is the Page's own")
                : new("sign-in", false, "PageToken is not this Page's token but a person's or another Page's: Facebook would answer with empty lists. In the Graph API Explorer choose the Page under 'User or Page', and copy that token; or correct PageId."),
        ];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> ListAsync(FacebookListing listing, CancellationToken cancellationToken)
    {
        var subject = $"may read {listing.Edge}";
        var rows = Parts.Rows(await api.Graph.AccountAsync(FacebookApi.Posts(options.PageId, listing, null), cancellationToken), "data");
        var comments = rows.SelectMany(row => Parts.Inner(row, "comments") is { } embedded ? Parts.Rows(embedded, "data") : []).ToList();
        if (comments.Count > 0 && comments.All(comment => Parts.Inner(comment, "from") is null))
        {
            return [new(subject, false, "Facebook does not name the writers to the application: it lacks pages_read_user_content, or Advanced Access to it while the Page belongs to another business (App Review, Permissions and Features).")];
        }

        return [new(subject, true, FormattableString.Invariant($"{rows.Count} on the first page"))];
    }
}
