using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>The calls of the AT Protocol that moderation needs; knows addresses, not meanings.</summary>
internal sealed class BlueskyApi
{
    public const string Posts = "app.bsky.feed.post";
    public const string Gates = "app.bsky.feed.threadgate";
    public const string Blocks = "app.bsky.graph.block";

    /// <summary>Levels of answers in one call: JSON twice as deep, which is kept well below what a parser takes.</summary>
    public const int Depth = 20;

    private readonly BlueskyOptions _options;
    private readonly Func<Uri, PlatformApi> _at;
    private (string Did, PlatformApi Api)? _home;

    public BlueskyApi(HttpClient http, BlueskyOptions options, ChannelId channel, ITokenStore tokens, BudgetGate budget, TimeProvider clock)
    {
        _options = options;
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        Session = new RenewingToken(tokens, channel, BlueskySession.Configured(options), clock) { Renew = new BlueskySession(client, options, clock).RenewAsync };
        _at = address => new PlatformApi(client, address)
        {
            Refusal = new BlueskyRefusal(clock).From,
            Budget = budget,
            SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", (await Session.CurrentAsync(cancellationToken)).Access),
            SignInRefused = BlueskyRefusal.IsSignedOut,
            SignInAgain = Session.AnotherAsync,
        };
    }

    public RenewingToken Session { get; }

    /// <summary>The account's own lasting identifier; names change.</summary>
    public async Task<string> MeAsync(CancellationToken cancellationToken) => (await HomeAsync(cancellationToken)).Did;

    /// <summary>Answers, mentions and quotes, newest first.</summary>
    public Task<JsonElement> NotificationsAsync(string? cursor, CancellationToken cancellationToken) => ListAsync("notifications", QueryText.With(
        "app.bsky.notification.listNotifications", ("reasons", "reply"), ("reasons", "mention"), ("reasons", "quote"), ("limit", "100"), ("cursor", cursor)), cancellationToken);

    /// <summary>The account's own latest posts and answers, newest first.</summary>
    public async Task<JsonElement> OwnAsync(CancellationToken cancellationToken) =>
        await ListAsync("feed", QueryText.With("app.bsky.feed.getAuthorFeed", ("actor", await MeAsync(cancellationToken)), ("filter", "posts_with_replies"), ("limit", "100")), cancellationToken);

    /// <summary>A post with the answers below it; null when Bluesky says that it has none there.</summary>
    public async Task<JsonElement?> ThreadAsync(string uri, int depth, CancellationToken cancellationToken)
    {
        var path = QueryText.With("app.bsky.feed.getPostThread", ("uri", uri), ("depth", depth.ToString(CultureInfo.InvariantCulture)), ("parentHeight", "0"));
        return await OrGoneAsync(path, cancellationToken) is { } body && !(Parts.Inner(body, "thread") is { } thread && Parts.Flag(thread, "notFound") == true) ? body : null;
    }

    /// <summary>A post that blocking keeps from us, as its writer's own records hold it.</summary>
    public async Task<JsonElement> BlockedPostAsync(string uri, CancellationToken cancellationToken)
    {
        var at = BlueskyUri.Parse(uri) ?? throw Wire.Odd("uri", "an at:// address");
        var found = await GetAsync(QueryText.With("com.atproto.repo.getRecord", ("repo", at.Did), ("collection", at.Collection), ("rkey", at.Key)), cancellationToken);
        return JsonSerializer.SerializeToElement(new { uri, cid = Wire.Text(found, "cid"), record = Parts.Inner(found, "value") ?? throw Wire.Odd("value", "an object") });
    }

    public Task<JsonElement> SearchAsync(string words, DateTimeOffset since, string? cursor, CancellationToken cancellationToken) => ListAsync("posts", QueryText.With(
        "app.bsky.feed.searchPosts", ("q", words), ("sort", "latest"), ("since", Written(since)), ("limit", "100"), ("cursor", cursor)), cancellationToken);

    public Task<JsonElement> ProfileAsync(string did, CancellationToken cancellationToken) => GetAsync(QueryText.With("app.bsky.actor.getProfile", ("actor", did)), cancellationToken);

    /// <summary>The newest hundred records of one kind that the account itself has written: read from its own server, which never lags behind a write.</summary>
    public async Task<IReadOnlyList<JsonElement>> OwnRecordsAsync(string collection, CancellationToken cancellationToken) =>
        Parts.Rows(await ListAsync("records", QueryText.With("com.atproto.repo.listRecords", ("repo", await MeAsync(cancellationToken)), ("collection", collection), ("limit", "100")), cancellationToken), "records");

    /// <summary>One own record with its cid, or null when there is none.</summary>
    public async Task<JsonElement?> OwnRecordAsync(string collection, string key, CancellationToken cancellationToken) =>
        await OrGoneAsync(QueryText.With("com.atproto.repo.getRecord", ("repo", await MeAsync(cancellationToken)), ("collection", collection), ("rkey", key)), cancellationToken);

    public async Task<string> CreateAsync(string collection, JsonObject record, CancellationToken cancellationToken)
    {
        var (me, api) = await HomeAsync(cancellationToken);
        return Wire.Text(Parts.Object(await api.PostAsync("xrpc/com.atproto.repo.createRecord", new { repo = me, collection, record }, cancellationToken)), "uri");
    }

    /// <summary>Writes a record if it is still as it was read; false when somebody else wrote it in between.</summary>
    /// <param name="collection">Which kind.</param>
    /// <param name="key">Which one.</param>
    /// <param name="record">Its new content.</param>
    /// <param name="swapRecord">The cid it was read with; null: there was none.</param>
    /// <param name="cancellationToken">Stops before it is sent.</param>
    public async Task<bool> SwapAsync(string collection, string key, JsonObject record, string? swapRecord, CancellationToken cancellationToken)
    {
        var (me, api) = await HomeAsync(cancellationToken);
        var answer = await api.SendAsync(HttpMethod.Post, "xrpc/com.atproto.repo.putRecord", PlatformApi.JsonContent(new { repo = me, collection, rkey = key, swapRecord, record }), cancellationToken);
        return answer.IsSuccess ? Parts.Object(answer.Json()).ValueKind == JsonValueKind.Object : BlueskyRefusal.NameOf(answer) == BlueskyRefusal.Overtaken ? false : throw api.Refusal(answer);
    }

    public static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private async Task<JsonElement> GetAsync(string call, CancellationToken cancellationToken) => Parts.Object(await (await HomeAsync(cancellationToken)).Api.GetAsync("xrpc/" + call, cancellationToken));

    /// <summary>An answer without its list is odd, and never an empty list.</summary>
    private async Task<JsonElement> ListAsync(string field, string call, CancellationToken cancellationToken)
    {
        var page = await GetAsync(call, cancellationToken);
        return page.TryGetProperty(field, out _) ? page : throw Wire.Odd(field, "a list");
    }

    private async Task<JsonElement?> OrGoneAsync(string call, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(call, cancellationToken);
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            return null;
        }
    }

    /// <summary>Accounts live on servers of their own behind the one they sign in at; the session tells which.</summary>
    private async ValueTask<(string Did, PlatformApi Api)> HomeAsync(CancellationToken cancellationToken)
    {
        if (_home is not { } home)
        {
            var session = Parts.Object(await _at(_options.Service).GetAsync("xrpc/com.atproto.server.getSession", cancellationToken));
            var services = Parts.Inner(session, "didDoc") is { } document ? Parts.Rows(document, "service") : [];
            var named = services.Where(service => Wire.OptionalText(service, "id")?.EndsWith("#atproto_pds", StringComparison.Ordinal) == true).Select(service => Wire.OptionalText(service, "serviceEndpoint")).FirstOrDefault();
            _home = home = (Wire.Text(session, "did"), _at(named is null ? _options.Service : Home(named)));
        }

        return home;
    }

    private Uri Home(string named) =>
        Uri.TryCreate(named.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && Nearby.Is(address) && Nearby.Is(_options.Service)))
            ? address
            : throw new ChannelException(ChannelFailure.NotTheApi, "Bluesky names a server for the account that is no https:// address; the sign-in was not sent there.");
}
