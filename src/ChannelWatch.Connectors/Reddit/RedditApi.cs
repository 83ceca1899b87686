using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>The calls of Reddit's Data API that moderation needs; knows addresses, not meanings.</summary>
internal sealed class RedditApi
{
    public const int MostIds = 100;

    private readonly RedditOptions _options;
    private readonly RedditRation _ration;
    private readonly PlatformApi _api;

    public RedditApi(HttpClient http, RedditOptions options, ChannelId channel, ITokenStore tokens, BudgetGate budget, TimeProvider clock)
    {
        _options = options;
        _ration = new RedditRation(clock);
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        var refresh = new OAuthRefresh(client, new Uri(options.SignInRoot, "access_token"), new OAuthApplication("Reddit", options.ClientId, options.ClientSecret, Basic: true, RedditRefusal.SignIn), clock);
        Token = new RenewingToken(tokens, channel, new PlatformToken("", options.RefreshToken, null, null, RenewingToken.Fingerprint(options.RefreshToken)), clock) { Renew = refresh.RenewAsync };
        _api = new PlatformApi(client, options.ApiRoot)
        {
            Refusal = RedditRefusal.From,
            Budget = budget,
            Answered = _ration.Note,

            // Reddit throttles programs that do not say whose they are.
            Headers = new Dictionary<string, string> { ["User-Agent"] = $"(by /u/{options.Account})" },
            SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", (await Token.CurrentAsync(cancellationToken)).Access),
            SignInAgain = Token.AnotherAsync,
        };
    }

    public RenewingToken Token { get; }

    public async Task<JsonElement> MeAsync(CancellationToken cancellationToken) => Parts.Object(await GetAsync("api/v1/me", cancellationToken));

    /// <summary>One page of a list of the community's ("comments", "new", "about/modqueue"…), newest first.</summary>
    public Task<JsonElement> ListAsync(string list, string? after, CancellationToken cancellationToken) =>
        ListingAsync(QueryText.With($"r/{QueryText.Path(_options.Subreddit)}/{list}", ("limit", "100"), ("raw_json", "1"), ("after", after)), cancellationToken);

    /// <summary>Comments and posts by their full names; those Reddit does not know are left out.</summary>
    public Task<JsonElement> InfoAsync(IEnumerable<string> names, CancellationToken cancellationToken) =>
        ListingAsync(QueryText.With("api/info", ("id", string.Join(',', names)), ("raw_json", "1")), cancellationToken);

    /// <summary>The account's own newest comments.</summary>
    public Task<JsonElement> OwnAsync(CancellationToken cancellationToken) =>
        ListingAsync(QueryText.With($"user/{QueryText.Path(_options.Account)}/comments", ("limit", "100"), ("sort", "new"), ("raw_json", "1")), cancellationToken);

    /// <summary>Name and permissions of everybody who moderates the community, by name in lower case.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ModeratorsAsync(CancellationToken cancellationToken)
    {
        var people = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Parts.Rows(Data(Parts.Object(await GetAsync($"r/{QueryText.Path(_options.Subreddit)}/about/moderators", cancellationToken))), "children"))
        {
            people[Wire.Text(row, "name")] = row.TryGetProperty("mod_permissions", out var permissions) && permissions.ValueKind == JsonValueKind.Array
                ? [.. permissions.EnumerateArray().Where(permission => permission.ValueKind == JsonValueKind.String).Select(Wire.Letters)]
                : [];
        }

        return people;
    }

    public Task SetRemovedAsync(string name, bool removed, CancellationToken cancellationToken) =>
        FormAsync(removed ? "api/remove" : "api/approve", removed ? [new("id", name), new("spam", "false")] : [new("id", name)], cancellationToken);

    public async Task<string> AnswerAsync(string to, string text, CancellationToken cancellationToken)
    {
        var json = RedditRefusal.Checked(await FormAsync("api/comment", [new("api_type", "json"), new("thing_id", to), new("text", text), new("raw_json", "1")], cancellationToken));
        var things = Parts.Inner(json, "data") is { } data ? Parts.Rows(data, "things") : [];
        return things.Count > 0 ? Wire.Text(Data(things[0]), "name") : throw Wire.Odd("things", "a list with the answer");
    }

    public async Task BanAsync(string name, CancellationToken cancellationToken) => RedditRefusal.Checked(await FormAsync(
        $"r/{QueryText.Path(_options.Subreddit)}/api/friend",
        [new("api_type", "json"), new("type", "banned"), new("name", name), new("duration", _options.BanDays == 0 ? "" : _options.BanDays.ToString(CultureInfo.InvariantCulture))],
        cancellationToken));

    public async Task<bool> IsBannedAsync(string name, CancellationToken cancellationToken)
    {
        var listing = Parts.Object(await GetAsync(QueryText.With($"r/{QueryText.Path(_options.Subreddit)}/about/banned", ("user", name)), cancellationToken));
        return Parts.Rows(Data(listing), "children").Any(row => string.Equals(Wire.OptionalText(row, "name"), name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The comments and posts of a listing: "t1" and "t3", whatever else it holds.</summary>
    public static IReadOnlyList<JsonElement> Things(JsonElement listing) =>
        [.. Parts.Rows(Data(listing), "children").Where(child => Wire.OptionalText(child, "kind") is "t1" or "t3").Select(Data)];

    public static string? Next(JsonElement listing) => Wire.OptionalText(Data(listing), "after");

    private static JsonElement Data(JsonElement thing) => Parts.Inner(thing, "data") ?? throw Wire.Odd("data", "an object");

    private async Task<JsonElement> ListingAsync(string path, CancellationToken cancellationToken)
    {
        var listing = Parts.Object(await GetAsync(path, cancellationToken));
        return Wire.OptionalText(listing, "kind") == "Listing" ? listing : throw Wire.Odd("kind", "\"Listing\"");
    }

    private Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken)
    {
        _ration.Require();
        return _api.GetAsync(path, cancellationToken);
    }

    private Task<JsonElement> FormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        _ration.Require();
        return _api.PostFormAsync(path, fields, cancellationToken);
    }
}
