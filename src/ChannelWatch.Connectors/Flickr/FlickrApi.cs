using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>The calls of Flickr's API that moderation needs, each signed; knows methods and numbers, not meanings.</summary>
internal sealed class FlickrApi(HttpClient http, FlickrOptions options, IPlatformBudget budget, TimeProvider clock)
{
    private readonly PlatformApi _api = new(new PlatformClient(http, options.RequestTimeout, clock), options.ApiRoot)
    {
        Refusal = FlickrRefusal.From,
        Budget = new BudgetGate(budget, options.Ration),
    };

    /// <summary>Whose token it is and what it permits.</summary>
    public async Task<JsonElement> TokenAsync(CancellationToken cancellationToken) =>
        Part(await CallAsync(HttpMethod.Get, "flickr.auth.oauth.checkToken", cancellationToken), "oauth");

    /// <summary>The account's photos that were added, changed or commented on since an instant, last changed first.</summary>
    public IAsyncEnumerable<IReadOnlyList<JsonElement>> ChangedAsync(DateTimeOffset since, CancellationToken cancellationToken) => PhotosAsync(
        page => CallAsync(HttpMethod.Get, "flickr.photos.recentlyUpdated", cancellationToken, ("min_date", Seconds(since)), ("extras", "last_update"), ("per_page", "500"), ("page", page)), cancellationToken);

    /// <summary>One page of all the account's photos, and how many pages there are.</summary>
    public async Task<(IReadOnlyList<JsonElement> Photos, long Pages)> PhotosAsync(int page, int count, CancellationToken cancellationToken)
    {
        var photos = Part(await CallAsync(
            HttpMethod.Get, "flickr.people.getPhotos", cancellationToken, ("user_id", "me"), ("extras", "last_update"), ("per_page", Number(count)), ("page", Number(page))), "photos");
        return (Parts.Rows(photos, "photo"), NumberIn(photos, "pages"));
    }

    /// <summary>All comments on a photo, oldest first; null when Flickr no longer has the photo.</summary>
    public async Task<IReadOnlyList<JsonElement>?> CommentsAsync(string photo, CancellationToken cancellationToken)
    {
        try
        {
            return Parts.Rows(Part(await CallAsync(HttpMethod.Get, "flickr.photos.comments.getList", cancellationToken, ("photo_id", photo)), "comments"), "comment");
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            return null;
        }
    }

    public async Task<string> AddAsync(string photo, string text, CancellationToken cancellationToken) =>
        Wire.Text(Part(await CallAsync(HttpMethod.Post, "flickr.photos.comments.addComment", cancellationToken, ("photo_id", photo), ("comment_text", text)), "comment"), "id");

    public Task<JsonElement> DeleteAsync(string comment, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, "flickr.photos.comments.deleteComment", cancellationToken, ("comment_id", comment));

    /// <summary>Flickr writes its numbers now as numbers, now as text.</summary>
    public static long NumberIn(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Wire.Number(row, field);

    private static IAsyncEnumerable<IReadOnlyList<JsonElement>> PhotosAsync(Func<string, Task<JsonElement>> ask, CancellationToken cancellationToken) => Paging.FollowAsync(
        "Flickr",
        async page => Part(await ask(page ?? "1"), "photos"),
        photos => NumberIn(photos, "page") is var page && page < NumberIn(photos, "pages") ? Number(page + 1) : null,
        cancellationToken).Select(photos => Parts.Rows(photos, "photo"));

    private async Task<JsonElement> CallAsync(HttpMethod verb, string method, CancellationToken cancellationToken, params (string Key, string Value)[] arguments)
    {
        var fields = Signed(verb.Method, [new("method", method), new("format", "json"), new("nojsoncallback", "1"), .. arguments.Select(argument => KeyValuePair.Create(argument.Key, argument.Value))]);
        var body = verb == HttpMethod.Get
            ? await _api.GetAsync(QueryText.With("rest", [.. fields.Select(field => (field.Key, (string?)field.Value))]), cancellationToken)
            : await _api.PostFormAsync("rest", fields, cancellationToken);
        return Wire.OptionalText(Parts.Object(body), "stat") switch
        {
            "ok" => body,
            "fail" => throw FlickrRefusal.From(NumberIn(body, "code"), method),
            _ => throw Wire.Odd("stat", "ok or fail"),
        };
    }

    /// <summary>A nonce and the second of each request go into its signature, so that nobody can send it again.</summary>
    private IReadOnlyList<KeyValuePair<string, string>> Signed(string verb, IEnumerable<KeyValuePair<string, string>> fields)
    {
        List<KeyValuePair<string, string>> all =
        [
            .. fields, new("oauth_consumer_key", options.ApiKey), new("oauth_token", options.Token), new("oauth_signature_method", "HMAC-SHA1"), new("oauth_version", "1.0"),
            new("oauth_timestamp", Seconds(clock.GetUtcNow())), new("oauth_nonce", RandomNumberGenerator.GetHexString(32, lowercase: true)),
        ];
        return [.. all, new("oauth_signature", OAuth1Signature.Of(verb, _api.Address("rest"), all, options.ApiSecret, options.TokenSecret))];
    }

    private static JsonElement Part(JsonElement body, string field) => Parts.Inner(body, field) ?? throw Wire.Odd(field, "an object");

    private static string Seconds(DateTimeOffset instant) => Number(instant.ToUnixTimeSeconds());

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
