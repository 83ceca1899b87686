using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>The blocklist half of the Content Safety stand-in.</summary>
internal sealed class StandInBlocklists(IDictionary<string, Dictionary<string, string>> lists)
{
    private const int MostAtOnce = 100;
    private const int LongestTerm = 128;

    public (int Status, string Body) Answer(HttpRequest request, string path, string body)
    {
        const string root = "text/blocklists/";
        if (!path.StartsWith(root, StringComparison.Ordinal))
        {
            return (404, ContentSafetyStandIn.Error("ResourceNotFound"));
        }

        var rest = path[root.Length..];
        var name = rest.Split('/', ':')[0];
        return (request.Method, rest[name.Length..]) switch
        {
            ("PATCH", "") when request.ContentType == "application/merge-patch+json" => Make(name),
            ("PATCH", "") => (415, ContentSafetyStandIn.Error("InvalidRequestBody")),
            _ when !lists.ContainsKey(name) => (404, ContentSafetyStandIn.Error("ResourceNotFound")),
            ("GET", "/blocklistItems") => (200, Page(name, request)),
            ("POST", ":addOrUpdateBlocklistItems") => Add(name, JsonNode.Parse(body)!["blocklistItems"]!.AsArray()),
            ("POST", ":removeBlocklistItems") => Remove(name, JsonNode.Parse(body)!["blocklistItemIds"]!.AsArray()),
            _ => (404, ContentSafetyStandIn.Error("ResourceNotFound")),
        };
    }

    private (int Status, string Body) Make(string name)
    {
        var made = lists.TryAdd(name, []);
        return (made ? 201 : 200, JsonSerializer.Serialize(new { blocklistName = name, description = "" }));
    }

    private string Page(string name, HttpRequest request)
    {
        var (top, skip) = (Number(request, "top", 100), Number(request, "skip", 0));
        return JsonSerializer.Serialize(new { value = lists[name].Skip(skip).Take(top).Select(item => new { blocklistItemId = item.Key, text = item.Value, description = "" }) });
    }

    private (int Status, string Body) Add(string name, JsonArray items)
    {
        var terms = items.Select(item => (string)item!["text"]!).ToList();
        if (terms.Count > MostAtOnce || terms.Exists(term => term.Length > LongestTerm))
        {
            return (400, ContentSafetyStandIn.Error("InvalidRequestBody"));
        }

        terms.ForEach(term => lists[name].Add(Some.Number().ToString(CultureInfo.InvariantCulture), term));
        return (200, JsonSerializer.Serialize(new { blocklistItems = Array.Empty<string>() }));
    }

    private (int Status, string Body) Remove(string name, JsonArray ids)
    {
        foreach (var id in ids)
        {
            lists[name].Remove((string)id!);
        }

        return (204, "");
    }

    private static int Number(HttpRequest request, string key, int otherwise) => int.TryParse(request.Query[key], CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
