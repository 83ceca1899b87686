using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>The few calls of WordPress's REST interface that moderation needs; knows addresses and headers, not meanings.</summary>
internal sealed class WordPressApi(HttpClient http, WordPressOptions options, TimeProvider clock)
{
    public const int PageSize = 100;

    private const string Fields = "id,post,parent,author,author_name,author_email,author_url,author_ip,author_user_agent,date_gmt,content,link,status,type";

    private readonly PlatformClient _client = new(http, options.RequestTimeout, clock);

    private readonly AuthenticationHeaderValue _authorization =
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.ApplicationPassword}")));

    /// <summary>Whether /wp-json/ works there; sites without pretty permalinks have only ?rest_route=.</summary>
    private bool _pretty = true;

    /// <summary>Comments in every state, newest id first. Always as editor: a visitor's view would look like success after a revoked password.</summary>
    public async Task<WordPressList> ListAsync(string filter, int offset, int count, CancellationToken cancellationToken)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"context=edit&status=any&type=comment&orderby=id&order=desc&per_page={count}&offset={offset}&_fields={Fields}{filter}");
        var answer = await GetAsync("wp/v2/comments", query, cancellationToken);
        answer.ThrowIfRefused();
        var body = answer.Json();
        if (body.ValueKind != JsonValueKind.Array)
        {
            throw new ChannelException(ChannelFailure.NotTheApi, "The list of comments is not a list: something on the way changed the answer.");
        }

        int? total = int.TryParse(answer.Header("X-WP-Total"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new WordPressList([.. body.EnumerateArray().Where(WordPressRow.IsComment).Select(WordPressRow.Read)], body.GetArrayLength(), total);
    }

    /// <summary>One comment as it stands, or null when the site says that it has none of that id.</summary>
    public async Task<WordPressRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(Path(id), $"context=edit&_fields={Fields}", cancellationToken);
        return answer is { Status: 404 } && answer.Code() == "rest_comment_invalid_id" ? null : RowOf(answer);
    }

    /// <summary>
    /// Sets a comment's status and returns the row as answered. The commenter's address and browser are sent back, because WordPress
    /// would put ours in their place, and lose evidence.
    /// </summary>
    public async Task<WordPressRow> SetStatusAsync(WordPressRow row, string status, CancellationToken cancellationToken)
    {
        var change = new Dictionary<string, string> { ["status"] = status, ["author_ip"] = row.AuthorIp ?? "0.0.0.0" };
        if (row.AuthorUserAgent is { Length: > 0 } agent)
        {
            change["author_user_agent"] = agent;
        }

        return RowOf(await PostAsync(Path(row.Id), change, named: row.AuthorUserAgent is { Length: > 0 }, cancellationToken));
    }

    public Task<PlatformAnswer> ReplyAsync(WordPressRow parent, string html, CancellationToken cancellationToken) => PostAsync(
        "wp/v2/comments", new Dictionary<string, object> { ["post"] = parent.Post, ["parent"] = parent.Id, ["content"] = html }, named: true, cancellationToken);

    public Task<PlatformAnswer> MeAsync(CancellationToken cancellationToken) => GetAsync("wp/v2/users/me", "context=edit&_fields=id,name,roles,capabilities", cancellationToken);

    /// <summary>Users who may write posts.</summary>
    public Task<PlatformAnswer> AuthorsAsync(int page, CancellationToken cancellationToken) =>
        GetAsync("wp/v2/users", string.Create(CultureInfo.InvariantCulture, $"who=authors&per_page={PageSize}&page={page}&_fields=id"), cancellationToken);

    public Task<PlatformAnswer> IndexAsync(CancellationToken cancellationToken) => GetAsync("", "_fields=name,namespaces,authentication", cancellationToken);

    public static WordPressRow RowOf(PlatformAnswer answer)
    {
        answer.ThrowIfRefused();
        return WordPressRow.Read(answer.Json());
    }

    public async Task<PlatformAnswer> GetAsync(string path, string query, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, Address(path, query), null, named: true, cancellationToken);
        if (_pretty && answer.Status == 404 && answer.TryJson() is null)
        {
            _pretty = false;
            var second = await SendAsync(HttpMethod.Get, Address(path, query), null, named: true, cancellationToken);
            _pretty = second.TryJson() is null;
            return _pretty ? answer : second;
        }

        return answer;
    }

    private Task<PlatformAnswer> PostAsync(string path, object body, bool named, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, Address(path, $"context=edit&_fields={Fields}"), JsonSerializer.SerializeToUtf8Bytes(body), named, cancellationToken);

    private async Task<PlatformAnswer> SendAsync(HttpMethod method, Uri address, byte[]? json, bool named, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = _authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (named)
        {
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ChannelWatch", "1.0"));
        }

        if (json is not null)
        {
            request.Content = new ByteArrayContent(json);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return await _client.SendAsync(request, cancellationToken);
    }

    private static string Path(long id) => string.Create(CultureInfo.InvariantCulture, $"wp/v2/comments/{id}");

    private Uri Address(string path, string query) => new(options.Url, _pretty ? $"wp-json/{path}?{query}" : $"?rest_route=/{path}&{query}");
}
