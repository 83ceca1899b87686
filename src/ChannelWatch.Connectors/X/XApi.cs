using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.X;

/// <summary>The calls of X's API that moderation needs; knows addresses and prices, not meanings.</summary>
internal sealed class XApi
{
    public const int PageSize = 100;

    private const string Fields = "created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,edit_history_tweet_ids,note_tweet,attachments";

    private readonly XOptions _options;
    private readonly PlatformApi _api;
    private readonly XPurse _purse;

    public XApi(HttpClient http, XOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _options = options;
        _purse = new XPurse(budget, options, clock);
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        var application = new OAuthApplication("X", options.ClientId, options.ClientSecret, Basic: options.ClientSecret.Length > 0, XRefusal.SignIn);
        var refresh = new OAuthRefresh(client, new Uri(options.ApiRoot, "oauth2/token"), application, clock);
        Token = new RenewingToken(tokens, channel, new PlatformToken("", options.RefreshToken, null, null, RenewingToken.Fingerprint(options.RefreshToken)), clock) { Renew = refresh.RenewAsync };
        _api = new PlatformApi(client, options.ApiRoot)
        {
            Refusal = new XRefusal(clock).From,
            Budget = _purse.Gate,
            SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", (await Token.CurrentAsync(cancellationToken)).Access),
            SignInAgain = Token.AnotherAsync,
        };
    }

    public RenewingToken Token { get; }

    /// <summary>What names the account, newest first; the platform keeps 800.</summary>
    public Task<JsonElement> MentionsAsync(DateTimeOffset since, string? page, CancellationToken cancellationToken) =>
        ListAsync(List($"users/{_options.UserId}/mentions", since, ("pagination_token", page)), XPurse.OwnRead, cancellationToken);

    /// <summary>What answers or names the account, of the last seven days.</summary>
    public Task<JsonElement> SearchAsync(DateTimeOffset since, string? page, CancellationToken cancellationToken) =>
        ListAsync(List("tweets/search/recent", since, ("query", $"(to:{_options.Handle} OR @{_options.Handle}) -from:{_options.Handle} -is:retweet"), ("next_token", page)), XPurse.Read, cancellationToken);

    /// <summary>The account's own posts and answers.</summary>
    public Task<JsonElement> OwnAsync(DateTimeOffset since, string? page, CancellationToken cancellationToken) =>
        ListAsync(List($"users/{_options.UserId}/tweets", since, ("pagination_token", page)), XPurse.OwnRead, cancellationToken);

    public Task<JsonElement> PostsAsync(IEnumerable<string> ids, CancellationToken cancellationToken) =>
        ListAsync(QueryText.With("tweets", ("ids", string.Join(',', ids)), ("tweet.fields", Fields)), XPurse.Read, cancellationToken);

    public async Task<JsonElement> MeAsync(CancellationToken cancellationToken) => Parts.Object(await _api.GetAsync("users/me", cancellationToken, XPurse.Read * 2));

    /// <summary>The only word X gives about a reply's being hidden is the answer to this.</summary>
    public async Task<bool?> SetHiddenAsync(string id, bool hidden, CancellationToken cancellationToken) =>
        Parts.Inner(Parts.Object(await _api.PutAsync($"{QueryText.Path("tweets", id)}/hidden", new { hidden }, cancellationToken, XPurse.Write)), "data") is { } data ? Parts.Flag(data, "hidden") : null;

    public async Task<string> ReplyAsync(string to, string text, CancellationToken cancellationToken)
    {
        var price = text.Contains("http", StringComparison.OrdinalIgnoreCase) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) ? XPurse.WriteWithLink : XPurse.Write;
        var answer = Parts.Object(await _api.PostAsync("tweets", new { text, reply = new { in_reply_to_tweet_id = to } }, cancellationToken, price));
        return Parts.InnerText(answer, "data", "id") ?? throw Wire.Odd("data.id", "text");
    }

    public static string? NextPage(JsonElement page) => Parts.InnerText(page, "meta", "next_token");

    private static string List(string path, DateTimeOffset since, params ReadOnlySpan<(string Key, string? Value)> more) => QueryText.With(
        path,
        [
            ("start_time", since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), ("max_results", "100"), ("tweet.fields", Fields),
            ("expansions", "author_id,attachments.media_keys"), ("user.fields", "username,name"), ("media.fields", "type,url,preview_image_url,alt_text"), .. more,
        ]);

    private async Task<JsonElement> ListAsync(string path, int price, CancellationToken cancellationToken)
    {
        var page = Parts.Object(await _api.GetAsync(path, cancellationToken, price));
        if (!page.TryGetProperty("data", out _) && !page.TryGetProperty("meta", out _) && !page.TryGetProperty("errors", out _))
        {
            throw Wire.Odd("data", "a list");
        }

        await _purse.PayAsync(Parts.Rows(page, "data").Skip(1).Select(row => Wire.Text(row, "id")), price, cancellationToken);
        return page;
    }
}
