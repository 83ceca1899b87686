using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>Tries the token and what it may read, changing nothing.</summary>
internal sealed class MastodonChecks(MastodonApi api)
{
    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", async token => [new ConnectionFinding("sign-in", true, $"signed in as @{Wire.Text(await api.MeAsync(token), "acct")}")])
        .Step("may read what names the account", async token =>
        {
            await api.MentionsAsync(null, null, token);
            return [new ConnectionFinding("may read what names the account", true, "yes")];
        })
        .Step("may read its threads", async token =>
        {
            var own = await api.OwnAsync(Wire.Text(await api.MeAsync(token), "id"), token);
            return [new ConnectionFinding("may read its threads", true, $"yes; answering and blocking cannot be tried without doing it: the application needs {MastodonRefusal.Scopes}" + (own.Count == 0 ? "; the account has written nothing yet" : ""))];
        })
        .RunAsync(cancellationToken);
}
