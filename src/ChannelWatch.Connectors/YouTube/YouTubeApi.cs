using System.Net.Http.Headers;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>The calls of the YouTube Data API that moderation needs, each with what it costs in units.</summary>
internal sealed class YouTubeApi
{
    public const string Published = "published";
    public const string Held = "heldForReview";
    public const string LikelySpam = "likelySpam";

    private const int WriteCost = 50;

    private readonly YouTubeOptions _options;
    private readonly PlatformApi _reading;
    private readonly PlatformApi _acting;

    public YouTubeApi(HttpClient http, YouTubeOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _options = options;
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        var refresh = new OAuthRefresh(client, new Uri(options.SignInRoot, "token"), new OAuthApplication("YouTube", options.ClientId, options.ClientSecret, Basic: false, YouTubeRefusal.SignIn), clock);
        Token = new RenewingToken(tokens, channel, new PlatformToken("", options.RefreshToken, null, null, RenewingToken.Fingerprint(options.RefreshToken)), clock) { Renew = refresh.RenewAsync };
        var all = new BudgetRule("units", options.DailyUnits, TimeSpan.FromDays(1));
        var ration = options.Ration;
        var refusal = new YouTubeRefusal(clock);
        _reading = Api(client, refusal, new BudgetGate(budget, ration with { Rules = [.. ration.Rules, all] }));
        _acting = Api(client, refusal, new BudgetGate(budget, ration with { Rules = [all] }));
    }

    public RenewingToken Token { get; }

    /// <summary>Threads of the whole channel, newest first, of one moderation status; the platform's default shows the published only.</summary>
    public Task<JsonElement> ThreadsAsync(string status, string? pageToken, CancellationToken cancellationToken) => ReadAsync(
        QueryText.With("commentThreads", ("part", "snippet,replies"), ("allThreadsRelatedToChannelId", _options.ChannelId), ("order", "time"), ("maxResults", "100"), ("textFormat", "plainText"), ("moderationStatus", status), ("pageToken", pageToken)), cancellationToken);

    public Task<JsonElement> ThreadAsync(string id, CancellationToken cancellationToken) =>
        ReadAsync(QueryText.With("commentThreads", ("part", "snippet"), ("id", id)), cancellationToken);

    public Task<JsonElement> RepliesAsync(string threadId, string? pageToken, CancellationToken cancellationToken) =>
        ReadAsync(QueryText.With("comments", ("part", "snippet"), ("parentId", threadId), ("maxResults", "100"), ("textFormat", "plainText"), ("pageToken", pageToken)), cancellationToken);

    public Task<JsonElement> CommentsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        ReadAsync(QueryText.With("comments", ("part", "snippet"), ("id", string.Join(',', ids)), ("maxResults", "100"), ("textFormat", "plainText")), cancellationToken);

    public Task<JsonElement> VideosAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        ReadAsync(QueryText.With("videos", ("part", "snippet"), ("id", string.Join(',', ids)), ("maxResults", "50")), cancellationToken);

    public Task<JsonElement> OwnChannelsAsync(CancellationToken cancellationToken) => ReadAsync(QueryText.With("channels", ("part", "snippet"), ("mine", "true")), cancellationToken);

    /// <summary>204, whatever the comment then looks like: read back.</summary>
    public async Task SetStatusAsync(string id, string status, bool ban, CancellationToken cancellationToken)
    {
        var path = QueryText.With("comments/setModerationStatus", ("id", id), ("moderationStatus", status), ("banAuthor", ban ? "true" : null));
        var answer = await _acting.SendAsync(HttpMethod.Post, path, null, cancellationToken, WriteCost);
        if (!answer.IsSuccess)
        {
            throw _acting.Refusal(answer);
        }
    }

    public async Task<JsonElement> ReplyAsync(string threadId, string text, CancellationToken cancellationToken) =>
        Parts.Object(await _acting.PostAsync(QueryText.With("comments", ("part", "snippet")), new { snippet = new { parentId = threadId, textOriginal = text } }, cancellationToken, WriteCost));

    public static string? NextPage(JsonElement page) => Wire.OptionalText(page, "nextPageToken");

    private async Task<JsonElement> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var page = Parts.Object(await _reading.GetAsync(path, cancellationToken));
        return page.TryGetProperty("items", out _) ? page : throw Wire.Odd("items", "a list");
    }

    private PlatformApi Api(PlatformClient client, YouTubeRefusal refusal, BudgetGate gate) => new(client, _options.ApiRoot)
    {
        Refusal = refusal.From,
        Budget = gate,
        SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", (await Token.CurrentAsync(cancellationToken)).Access),
        SignInAgain = Token.AnotherAsync,
    };
}
