using System.Net.Http.Headers;
using System.Text.Json;

namespace ChannelWatch.Connectors.Http;

/// <summary>
/// A platform's JSON interface under one root address: signs each request in, spends the ration, and never sends the token anywhere but
/// to the root's own host. What a refusal means is the platform's, given by <see cref="Refusal"/>.
/// </summary>
internal sealed class PlatformApi(PlatformClient client, Uri root)
{
    /// <summary>The sign-in of a request, asked for each time as tokens are renewed; null sends none.</summary>
    public Func<CancellationToken, ValueTask<AuthenticationHeaderValue?>> SignIn { get; init; } = _ => new ValueTask<AuthenticationHeaderValue?>(default(AuthenticationHeaderValue));

    /// <summary>What the platform means by an answer that is no success.</summary>
    public required Func<PlatformAnswer, ChannelException> Refusal { get; init; }

    public BudgetGate? Budget { get; init; }

    /// <summary>Whether an answer refuses the sign-in itself; some platforms say so with another status than 401.</summary>
    public Func<PlatformAnswer, bool> SignInRefused { get; init; } = answer => answer.Status == 401;

    /// <summary>After a refused sign-in: true when another token was got and the request, which was not carried out, may be sent once more.</summary>
    public Func<string, CancellationToken, ValueTask<bool>>? SignInAgain { get; init; }

    /// <summary>Sees every answer, for platforms that tell in headers how much is left.</summary>
    public Action<PlatformAnswer>? Answered { get; init; }

    /// <summary>Headers every request carries besides.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>A GET of a path relative to the root, with its query.</summary>
    public Task<JsonElement> GetAsync(string pathAndQuery, CancellationToken cancellationToken, int cost = 1) => JsonAsync(HttpMethod.Get, pathAndQuery, null, cost, cancellationToken);

    public Task<JsonElement> PostAsync(string pathAndQuery, object body, CancellationToken cancellationToken, int cost = 1) =>
        JsonAsync(HttpMethod.Post, pathAndQuery, JsonContent(body), cost, cancellationToken);

    public Task<JsonElement> PostFormAsync(string pathAndQuery, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken, int cost = 1) =>
        JsonAsync(HttpMethod.Post, pathAndQuery, new FormUrlEncodedContent(fields), cost, cancellationToken);

    public Task<JsonElement> PutAsync(string pathAndQuery, object body, CancellationToken cancellationToken, int cost = 1) =>
        JsonAsync(HttpMethod.Put, pathAndQuery, JsonContent(body), cost, cancellationToken);

    /// <summary>A request whose answer may be anything; refusals are returned, not thrown.</summary>
    public async Task<PlatformAnswer> SendAsync(HttpMethod method, string pathAndQuery, HttpContent? content, CancellationToken cancellationToken, int cost = 1)
    {
        if (Budget is { } budget)
        {
            await budget.SpendAsync(cost, cancellationToken);
        }

        // Kept as bytes, as a request that has to be sent again needs its content again.
        var bytes = content is null ? null : await content.ReadAsByteArrayAsync(cancellationToken);
        using var kept = content;
        var (answer, signedWith) = await OnceAsync(method, pathAndQuery, bytes, content?.Headers, cancellationToken);
        return SignInRefused(answer) && signedWith is not null && SignInAgain is { } again && await again(signedWith, cancellationToken)
            ? (await OnceAsync(method, pathAndQuery, bytes, content?.Headers, cancellationToken)).Answer
            : answer;
    }

    private async Task<(PlatformAnswer Answer, string? SignedWith)> OnceAsync(HttpMethod method, string pathAndQuery, byte[]? bytes, HttpContentHeaders? described, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Address(pathAndQuery));
        if (bytes is not null)
        {
            request.Content = new ByteArrayContent(bytes);
            foreach (var (name, values) in described ?? request.Content.Headers)
            {
                request.Content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        request.Headers.Authorization = await SignIn(cancellationToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ChannelWatch", "1.0"));
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await client.SendAsync(request, cancellationToken);
        Answered?.Invoke(answer);
        return (answer, request.Headers.Authorization?.Parameter);
    }

    /// <summary>The address of a path, or of a "next" link the platform gave.</summary>
    /// <exception cref="ChannelException"><see cref="ChannelFailure.NotTheApi"/> when it leads to another host: our token goes nowhere else.</exception>
    public Uri Address(string pathAndQuery)
    {
        var address = Uri.TryCreate(root, pathAndQuery, out var made) ? made : throw Foreign("no address");
        return address.Scheme == root.Scheme && address.Host == root.Host && address.Port == root.Port && address.UserInfo.Length == 0 ? address : throw Foreign("another host");
    }

    public static HttpContent JsonContent(object body)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private async Task<JsonElement> JsonAsync(HttpMethod method, string pathAndQuery, HttpContent? content, int cost, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(method, pathAndQuery, content, cancellationToken, cost);
        return answer.IsSuccess ? answer.Json() : throw Refusal(answer);
    }

    private static ChannelException Foreign(string what) => new(ChannelFailure.NotTheApi, $"The platform's answer points to {what} for the next page; it was not followed with our token.");
}
