using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>The calls of LinkedIn's Community Management API that moderation needs; knows addresses, not meanings.</summary>
internal sealed class LinkedInApi
{
    private const int PageSize = 100;

    private readonly LinkedInOptions _options;
    private readonly PlatformApi _api;
    private readonly PlatformApi _finding;
    private readonly PlatformApi _signingIn;

    public LinkedInApi(HttpClient http, LinkedInOptions options, ChannelId channel, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock)
    {
        _options = options;
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        var refresh = new OAuthRefresh(client, new Uri(options.SignInRoot, "accessToken"), new OAuthApplication("LinkedIn", options.ClientId, options.ClientSecret, Basic: false, LinkedInRefusal.SignIn), clock);
        var configured = options.RefreshToken.Length > 0 ? new PlatformToken("", options.RefreshToken, null, null, "") : new PlatformToken(options.AccessToken, null, null, null, "");
        Token = new RenewingToken(tokens, channel, configured with { Origin = RenewingToken.Fingerprint(options.RefreshToken + options.AccessToken) }, clock) { Renew = refresh.RenewAsync };
        var gate = new BudgetGate(budget, options.Ration);
        var headers = new Dictionary<string, string> { ["Linkedin-Version"] = options.Version, ["X-Restli-Protocol-Version"] = "2.0.0" };
        (_api, _finding) = (Signed(client, gate, headers), Signed(client, gate, new Dictionary<string, string>(headers) { ["X-RestLi-Method"] = "FINDER" }));
        _signingIn = new PlatformApi(client, options.SignInRoot) { Refusal = LinkedInRefusal.From };
    }

    public RenewingToken Token { get; }

    /// <summary>The Page's posts, last changed first, page by page.</summary>
    public IAsyncEnumerable<JsonElement> PostsAsync(CancellationToken cancellationToken) =>
        PagesAsync(_finding, QueryText.With("posts", ("q", "author"), ("author", _options.Page), ("sortBy", "LAST_MODIFIED")), cancellationToken);

    public Task<JsonElement?> PostAsync(string urn, CancellationToken cancellationToken) => FindAsync(QueryText.Path("posts", urn), cancellationToken);

    /// <summary>The comments under a post, or the answers under a comment.</summary>
    public IAsyncEnumerable<JsonElement> CommentsAsync(string urn, CancellationToken cancellationToken) => PagesAsync(_api, QueryText.Path("socialActions", urn, "comments"), cancellationToken);

    public Task<JsonElement?> CommentAsync(LinkedInUrn comment, CancellationToken cancellationToken) => FindAsync(QueryText.Path("socialActions", comment.On, "comments", comment.Id), cancellationToken);

    /// <summary>What happened to the Page in a span of time, as far as LinkedIn keeps it. Brackets and commas of the question itself must not be escaped.</summary>
    public IAsyncEnumerable<JsonElement> NoticesAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken) => PagesAsync(
        _finding,
        string.Create(
            CultureInfo.InvariantCulture,
            $"organizationalEntityNotifications?q=criteria&organizationalEntity={Uri.EscapeDataString(_options.Page)}&actions=List(COMMENT,COMMENT_EDIT,COMMENT_DELETE,SHARE_MENTION)&timeRange=(start:{since.ToUnixTimeMilliseconds()},end:{until.ToUnixTimeMilliseconds()})"),
        cancellationToken);

    /// <summary>What the signed-in person may do on Pages: a missing role reads as a Page without comments, and as nothing else.</summary>
    public async Task<JsonElement> RolesAsync(CancellationToken cancellationToken) =>
        Page(await _finding.GetAsync(QueryText.With("organizationAcls", ("q", "roleAssignee"), ("state", "APPROVED"), ("count", "100")), cancellationToken));

    /// <summary>The new comment's id stands in a header, by itself or as a whole name.</summary>
    public async Task<LinkedInUrn> ReplyAsync(string on, string under, string text, CancellationToken cancellationToken)
    {
        var body = PlatformApi.JsonContent(new { actor = _options.Page, @object = on, message = new { text }, parentComment = under });
        var answer = await _api.SendAsync(HttpMethod.Post, QueryText.Path("socialActions", under, "comments"), body, cancellationToken);
        if (!answer.IsSuccess)
        {
            throw LinkedInRefusal.From(answer);
        }

        var id = answer.Header("x-restli-id") ?? Wire.Text(Parts.Object(answer.Json()), "id");
        return LinkedInUrn.Parse(id) ?? new LinkedInUrn(on, id);
    }

    public async Task DeleteAsync(LinkedInUrn comment, CancellationToken cancellationToken)
    {
        var answer = await _api.SendAsync(HttpMethod.Delete, QueryText.With(QueryText.Path("socialActions", comment.On, "comments", comment.Id), ("actor", _options.Page)), null, cancellationToken);
        if (!answer.IsSuccess)
        {
            throw LinkedInRefusal.From(answer);
        }
    }

    /// <summary>What LinkedIn tells the application about the token: whether it works, its scopes and its end.</summary>
    public async Task<JsonElement> IntrospectAsync(CancellationToken cancellationToken)
    {
        var token = (await Token.CurrentAsync(cancellationToken)).Access;
        return Parts.Object(await _signingIn.PostFormAsync("introspectToken", [new("client_id", _options.ClientId), new("client_secret", _options.ClientSecret), new("token", token)], cancellationToken));
    }

    private async Task<JsonElement?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Parts.Object(await _api.GetAsync(path, cancellationToken));
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            return null;
        }
    }

    private static IAsyncEnumerable<JsonElement> PagesAsync(PlatformApi api, string path, CancellationToken cancellationToken) => Paging.FollowAsync(
        "LinkedIn",
        async start => Page(await api.GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}start={start ?? "0"}&count={PageSize.ToString(CultureInfo.InvariantCulture)}", cancellationToken)),
        Next,
        cancellationToken);

    private static JsonElement Page(JsonElement body) => Parts.Object(body).TryGetProperty("elements", out _) ? body : throw Wire.Odd("elements", "a list");

    /// <summary>A page may be short although more follow: LinkedIn leaves out what the signed-in person may not see.</summary>
    private static string? Next(JsonElement page)
    {
        if (Parts.Inner(page, "paging") is not { } paging)
        {
            return null;
        }

        var next = Wire.Number(paging, "start") + PageSize;
        var more = Parts.Rows(paging, "links").Any(link => Wire.OptionalText(link, "rel") == "next") || (paging.TryGetProperty("total", out _) && Wire.Number(paging, "total") > next);
        return more ? next.ToString(CultureInfo.InvariantCulture) : null;
    }

    private PlatformApi Signed(PlatformClient client, BudgetGate gate, IReadOnlyDictionary<string, string> headers) => new(client, _options.ApiRoot)
    {
        Refusal = LinkedInRefusal.From,
        Budget = gate,
        SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", (await Token.CurrentAsync(cancellationToken)).Access),
        SignInAgain = Token.AnotherAsync,
        Headers = headers,
    };
}
