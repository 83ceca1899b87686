using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>The calls of Tumblr's API that moderation needs; knows addresses, not meanings.</summary>
internal sealed class TumblrApi
{
    private const int PageSize = 20;

    private static readonly (string, string?)[] Types =
        [("rollups", "false"), ("types[0]", "reply"), ("types[1]", "reblog_with_content"), ("types[2]", "mention_in_reply"), ("types[3]", "mention_in_post"), ("types[4]", "ask")];

    private readonly string _blog;
    private readonly PlatformApi _api;

    public TumblrApi(HttpClient http, TumblrOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _blog = $"blog/{options.Blog}";
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        var refresh = new OAuthRefresh(client, new Uri(options.ApiRoot, "oauth2/token"), new OAuthApplication("Tumblr", options.ClientId, options.ClientSecret, Basic: false, TumblrRefusal.SignIn), clock);
        Token = new RenewingToken(tokens, channel, new PlatformToken("", options.RefreshToken, null, null, RenewingToken.Fingerprint(options.RefreshToken)), clock) { Renew = refresh.RenewAsync };
        _api = new PlatformApi(client, options.ApiRoot)
        {
            Refusal = TumblrRefusal.From,
            Budget = new BudgetGate(budget, options.Ration),
            SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", (await Token.CurrentAsync(cancellationToken)).Access),
            SignInAgain = Token.AnotherAsync,
        };
    }

    public RenewingToken Token { get; }

    public Task<JsonElement> UserAsync(CancellationToken cancellationToken) => GetAsync("user/info", cancellationToken);

    /// <summary>A page of what happened to the blog, newest first, up to a second since 1970; only an admin is told.</summary>
    public async Task<IReadOnlyList<JsonElement>> ActivityAsync(long? before, CancellationToken cancellationToken) =>
        Parts.Rows(await GetAsync(QueryText.With($"{_blog}/notifications", [.. Types, ("before", before?.ToString(CultureInfo.InvariantCulture))]), cancellationToken), "notifications");

    /// <summary>The blog's own posts, newest first but for a pinned one; those before an instant, or all.</summary>
    public IAsyncEnumerable<JsonElement> PostsAsync(DateTimeOffset? before, CancellationToken cancellationToken) => Paging.FollowAsync(
        "Tumblr",
        async offset => await FindAsync(
            QueryText.With($"{_blog}/posts", ("limit", PageSize.ToString(CultureInfo.InvariantCulture)), ("offset", offset ?? "0"), ("before", before?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))), cancellationToken) is { } page
            ? Numbered(page, offset)
            : throw new ChannelException(ChannelFailure.NotFound, "Tumblr knows no such blog: check Blog."),
        page => Wire.OptionalText(page, "next"),
        cancellationToken);

    public async Task<JsonElement?> PostAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(QueryText.With($"{_blog}/posts", ("id", id)), cancellationToken) is { } found && Parts.Rows(found, "posts") is [var post, ..] ? post : null;

    /// <summary>The words of a post elsewhere, block by block; null when it is gone or not for us.</summary>
    public Task<JsonElement?> PostElsewhereAsync(string blog, string id, CancellationToken cancellationToken) => FindAsync(QueryText.Path("blog", blog, "posts", id), cancellationToken);

    /// <summary>Replies to a post and reblogs with words of their own, newest first.</summary>
    public IAsyncEnumerable<JsonElement> ConversationAsync(string post, CancellationToken cancellationToken) => FollowAsync(QueryText.With($"{_blog}/notes", ("id", post), ("mode", "conversation")), cancellationToken);

    public Task<JsonElement> BlockAsync(string author, CancellationToken cancellationToken) => _api.PostFormAsync($"{_blog}/blocks", [new("blocked_tumblelog", author)], cancellationToken);

    public IAsyncEnumerable<JsonElement> BlockedAsync(CancellationToken cancellationToken) => FollowAsync($"{_blog}/blocks", cancellationToken);

    private IAsyncEnumerable<JsonElement> FollowAsync(string path, CancellationToken cancellationToken) => Paging.FollowAsync(
        "Tumblr", next => GetAsync(next ?? path, cancellationToken), page => Parts.Inner(page, "_links") is { } links ? Parts.InnerText(links, "next", "href") : null, cancellationToken);

    private async Task<JsonElement?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(path, cancellationToken);
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            return null;
        }
    }

    /// <summary>What is in the envelope.</summary>
    private async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) =>
        Parts.Inner(Parts.Object(await _api.GetAsync(path, cancellationToken)), "response") ?? throw Wire.Odd("response", "an object");

    /// <summary>The posts of a page with the number its next page begins at, which Tumblr leaves to be counted.</summary>
    private static JsonElement Numbered(JsonElement page, string? offset)
    {
        var posts = Parts.Rows(page, "posts");
        var start = int.Parse(offset ?? "0", CultureInfo.InvariantCulture);
        return JsonSerializer.SerializeToElement(new { posts, next = posts.Count < PageSize ? null : (start + PageSize).ToString(CultureInfo.InvariantCulture) });
    }
}
