using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>Tries the sign-in, the account's rights in the community and each list, changing nothing.</summary>
internal sealed class RedditChecks(RedditApi api, RedditOptions options)
{
    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", async token => Wire.Text(await api.MeAsync(token), "name") is var name && name.Equals(options.Account, StringComparison.OrdinalIgnoreCase)
            ? [new ConnectionFinding("sign-in", true, $"signed in as u/{name}")]
            : [new ConnectionFinding("sign-in", false, $"The refresh token is that of u/{name} and not of u/{options.Account}: correct Account, or make the token signed in as u/{options.Account} (docs/channels/reddit.md, step 4).")])
        .Step("moderates the community", ModeratesAsync)
        .Step("may read the queue", async token =>
        {
            var waiting = RedditApi.Things(await api.ListAsync("about/modqueue", null, token)).Count;
            await api.ListAsync("comments", null, token);
            await api.ListAsync("about/spam", null, token);
            await api.OwnAsync(token);
            return [new ConnectionFinding("may read the queue", true, FormattableString.Invariant($"{waiting} waiting in it; answering needs the scope submit and cannot be tried without doing it"))];
        })
        .RunAsync(cancellationToken);

    private async Task<IReadOnlyList<ConnectionFinding>> ModeratesAsync(CancellationToken cancellationToken)
    {
        const string Subject = "moderates the community";
        if (!(await api.ModeratorsAsync(cancellationToken)).TryGetValue(options.Account, out var permissions))
        {
            return [new(Subject, false, $"u/{options.Account} is no moderator of r/{options.Subreddit}. {RedditRefusal.Moderator}")];
        }

        var missing = permissions.Contains("all") ? [] : new[] { ("posts", "Manage posts and comments"), ("access", "Manage users") }.Where(needed => !permissions.Contains(needed.Item1)).Select(needed => $"\"{needed.Item2}\"").ToList();
        return [missing.Count == 0 ? new(Subject, true, "with the permissions it needs") : new(Subject, false, $"u/{options.Account} lacks {string.Join(" and ", missing)}. {RedditRefusal.Moderator}")];
    }
}
