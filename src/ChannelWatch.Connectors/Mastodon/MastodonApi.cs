using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>The calls of Mastodon's API that moderation needs; knows addresses, not meanings.</summary>
internal sealed class MastodonApi(HttpClient http, MastodonOptions options, BudgetGate budget, TimeProvider clock)
{
    public const int PageSize = 80;

    private readonly PlatformApi _api = new(new PlatformClient(http, options.RequestTimeout, clock), options.Server)
    {
        Refusal = new MastodonRefusal(clock).From,
        Budget = budget,
        SignIn = _ => new ValueTask<AuthenticationHeaderValue?>(new AuthenticationHeaderValue("Bearer", options.AccessToken)),
    };

    public async Task<JsonElement> MeAsync(CancellationToken cancellationToken) => Parts.Object(await _api.GetAsync("api/v1/accounts/verify_credentials", cancellationToken));

    /// <summary>Notifications of posts that name the account: those after <paramref name="minimum"/>, or the newest before <paramref name="maximum"/>.</summary>
    public Task<IReadOnlyList<JsonElement>> MentionsAsync(string? minimum, string? maximum, CancellationToken cancellationToken) =>
        ListAsync(QueryText.With(
            "api/v1/notifications", ("types[]", "mention"), ("include_filtered", "true"), ("limit", PageSize.ToString(CultureInfo.InvariantCulture)), ("min_id", minimum), ("max_id", maximum)), cancellationToken);

    /// <summary>The account's own latest posts and answers, newest first.</summary>
    public Task<IReadOnlyList<JsonElement>> OwnAsync(string account, CancellationToken cancellationToken) =>
        ListAsync(QueryText.With($"api/v1/accounts/{QueryText.Path(account)}/statuses", ("limit", "40"), ("exclude_reblogs", "true")), cancellationToken);

    /// <summary>All answers below a post, answers to answers included.</summary>
    public async Task<IReadOnlyList<JsonElement>> BelowAsync(string post, CancellationToken cancellationToken) =>
        Parts.Rows(Parts.Object(await _api.GetAsync($"api/v1/statuses/{QueryText.Path(post)}/context", cancellationToken)), "descendants");

    /// <summary>The post, or null when the server says that it has none of that id.</summary>
    public async Task<JsonElement?> FindAsync(string post, CancellationToken cancellationToken)
    {
        try
        {
            return Parts.Object(await _api.GetAsync("api/v1/statuses/" + QueryText.Path(post), cancellationToken));
        }
        catch (ChannelException refusal) when (refusal.Failure == ChannelFailure.CommentGone)
        {
            return null;
        }
    }

    /// <summary>The key makes the server answer a repeat with the first answer, for an hour.</summary>
    public async Task<JsonElement> ReplyAsync(string to, string text, string visibility, CancellationToken cancellationToken)
    {
        var content = PlatformApi.JsonContent(new { status = text, in_reply_to_id = to, visibility });
        content.Headers.Add("Idempotency-Key", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{to}\n{text}"))));
        var answer = await _api.SendAsync(HttpMethod.Post, "api/v1/statuses", content, cancellationToken);
        return answer.IsSuccess ? Parts.Object(answer.Json()) : throw new MastodonRefusal(clock).From(answer);
    }

    public async Task<bool> BlockAsync(string account, CancellationToken cancellationToken) =>
        Parts.Flag(Parts.Object(await _api.PostAsync($"api/v1/accounts/{QueryText.Path(account)}/block", new { }, cancellationToken)), "blocking") == true;

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string address, CancellationToken cancellationToken)
    {
        var body = await _api.GetAsync(address, cancellationToken);
        return body.ValueKind == JsonValueKind.Array && body.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Object)
            ? [.. body.EnumerateArray()]
            : throw Wire.Odd("(whole answer)", "a list of objects");
    }
}
