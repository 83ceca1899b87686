using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ChannelWatch.Connectors.Tests.Bluesky;

/// <summary>A school and a parent on Bluesky's own servers (tests/servers/bluesky.mjs), who write as their apps would.</summary>
internal sealed class RealBluesky(Uri service)
{
    private JsonNode _parent = null!;
    private JsonNode _school = null!;
    private JsonObject _root = null!;

    public Dictionary<string, string> Settings => new() { ["Service"] = service.ToString(), ["Handle"] = "larkfield.test", ["AppPassword"] = "larkfield-password" };

    /// <summary>An address the parent's post could have and has not.</summary>
    public string Unknown => $"at://{_parent["did"]}/app.bsky.feed.post/3kzzzzzzzzzzz";

    public async Task BeginAsync()
    {
        _school = await SignInAsync("larkfield");
        _parent = await SignInAsync("parent");
        _root = await PostAsync(_school, "Harvest assembly on Friday", null);
        await UntilAsync(_parent, thread => thread["thread"] is not null);
    }

    /// <summary>An answer of the parent's, once all servers know of it.</summary>
    public async Task<string> WriteAsync(string text)
    {
        var post = await PostAsync(_parent, text, new JsonObject { ["root"] = _root.DeepClone(), ["parent"] = _root.DeepClone() });
        var uri = post["uri"]!.ToString();
        await UntilAsync(_school, thread => thread["thread"]?["replies"]?.AsArray().Any(reply => reply!["post"]?["uri"]?.ToString() == uri) == true);
        return uri;
    }

    /// <summary>Reads the thread until it shows what was written: one server learns of it from another.</summary>
    private async Task UntilAsync(JsonNode by, Func<JsonNode, bool> shows)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (shows(await SendAsync(HttpMethod.Get, $"app.bsky.feed.getPostThread?depth=1&uri={Uri.EscapeDataString(_root["uri"]!.ToString())}", null, by)))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException("What was written did not come up in time.");
    }

    private async Task<JsonNode> SignInAsync(string name) => await SendAsync(HttpMethod.Post, "com.atproto.server.createSession", new JsonObject { ["identifier"] = $"{name}.test", ["password"] = $"{name}-password" }, null);

    private async Task<JsonObject> PostAsync(JsonNode by, string text, JsonObject? reply)
    {
        var record = new JsonObject { ["$type"] = "app.bsky.feed.post", ["text"] = text, ["createdAt"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) };
        if (reply is not null)
        {
            record["reply"] = reply;
        }

        var made = await SendAsync(HttpMethod.Post, "com.atproto.repo.createRecord", new JsonObject { ["repo"] = by["did"]!.ToString(), ["collection"] = "app.bsky.feed.post", ["record"] = record }, by);
        return new JsonObject { ["uri"] = made["uri"]!.ToString(), ["cid"] = made["cid"]!.ToString() };
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string call, JsonObject? body, JsonNode? by)
    {
        using var request = new HttpRequestMessage(method, $"xrpc/{call}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = by is null ? null : new AuthenticationHeaderValue("Bearer", by["accessJwt"]!.ToString());
        using var http = new HttpClient { BaseAddress = service };
        using var answer = await http.SendAsync(request);
        if (method == HttpMethod.Post)
        {
            answer.EnsureSuccessStatusCode();
        }

        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
