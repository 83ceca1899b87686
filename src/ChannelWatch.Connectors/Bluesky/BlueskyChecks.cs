using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Tries the app password and what it may read, changing nothing.</summary>
internal sealed class BlueskyChecks(BlueskyApi api, BlueskyOptions options, TimeProvider clock)
{
    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", async token =>
        {
            var handle = Wire.Text(await api.ProfileAsync(await api.MeAsync(token), token), "handle");
            return [new ConnectionFinding("sign-in", true, $"signed in as @{handle}")];
        })
        .Step("may read notifications", async token =>
        {
            Parts.Rows(await api.NotificationsAsync(null, token), "notifications");
            return [new ConnectionFinding("may read notifications", true, "yes")];
        })
        .Step("may read its threads", async token =>
        {
            var own = Parts.Rows(await api.OwnAsync(token), "feed");
            await api.OwnRecordsAsync(BlueskyApi.Gates, token);
            return [new ConnectionFinding("may read its threads", true, own.Count == 0 ? "yes; the account has written nothing yet" : "yes; hiding needs no further permission than the app password")];
        })
        .Steps(options.Search.Select(words => ("may search", (Func<CancellationToken, Task<IReadOnlyList<ConnectionFinding>>>)(token => SearchAsync(words, token)))))
        .RunAsync(cancellationToken);

    private async Task<IReadOnlyList<ConnectionFinding>> SearchAsync(string words, CancellationToken cancellationToken)
    {
        var found = Parts.Rows(await api.SearchAsync(words, clock.GetUtcNow() - options.InitialHistory, null, cancellationToken), "posts");
        return [new ConnectionFinding($"may search for {words}", true, FormattableString.Invariant($"{found.Count} on the first page"))];
    }
}
