using System.Text.Json;
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
        .Step("permissions", PermissionsAsync)
        .Steps(FacebookListing.Of(options).Select(listing => ($"may read {listing.Edge}", (Func<CancellationToken, Task<IReadOnlyList<ConnectionFinding>>>)(stop => ListAsync(listing, stop)))))
        .RunAsync(cancellationToken);

    /// <summary>When somebody must make a new token, as far as Facebook tells the school's application; null when it never ends or nobody can tell.</summary>
    public async Task<DateTimeOffset?> PersonNeededByAsync(CancellationToken cancellationToken) => await api.ExamineTokenAsync(cancellationToken) is { } token
        ? new[] { End(token, "expires_at"), End(token, "data_access_expires_at") }.Min()
        : null;

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

    private async Task<IReadOnlyList<ConnectionFinding>> PermissionsAsync(CancellationToken cancellationToken)
    {
        if (await api.ExamineTokenAsync(cancellationToken) is not { } token)
        {
            return [new("permissions", true, "not examined: set AppId and AppSecret to have permissions and the token's end checked")];
        }

        if (Parts.Flag(token, "is_valid") == false)
        {
            return [new("permissions", false, $"Facebook says that the token is no longer valid. {FacebookApi.Words.SignIn}")];
        }

        var given = token.TryGetProperty("scopes", out var scopes) && scopes.ValueKind == JsonValueKind.Array
            ? scopes.EnumerateArray().Where(scope => scope.ValueKind == JsonValueKind.String).Select(scope => scope.GetString()).ToHashSet(StringComparer.Ordinal)
            : [];
        var wanted = options.ReadAdvertisements ? [.. Needed, ("ads_read", "read advertisements")] : Needed;
        return [.. wanted.Select(need => given.Contains(need.Scope)
            ? new ConnectionFinding(need.Scope, true, $"given: {need.What}")
            : new ConnectionFinding(need.Scope, false, $"The token lacks {need.Scope} ({need.What}). In the Graph API Explorer press 'Add a Permission', choose {need.Scope}, press 'Generate Access Token', agree, and make the Page token anew."))];
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

    private static DateTimeOffset? End(JsonElement token, string field) =>
        token.TryGetProperty(field, out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetInt64(out var seconds) && seconds is > 0 and < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
