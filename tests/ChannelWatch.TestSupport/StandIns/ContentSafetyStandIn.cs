using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>
/// Azure AI Content Safety on loopback over TLS, as contracts 1 describes it; strict with what it is asked, and misbehaves on demand. Written
/// from documentation, not recorded.
/// </summary>
public sealed class ContentSafetyStandIn : IAsyncDisposable
{
    public const string Version = "2024-09-01";

    private static readonly string[] Known = ["Hate", "SelfHarm", "Sexual", "Violence"];

    private readonly WebApplication _app;

    private ContentSafetyStandIn(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public string Key { get; } = "right-key";

    /// <summary>Bodies of what was asked, in order; "text:analyze {…}".</summary>
    public IList<string> Asked { get; } = [];

    /// <summary>Severities by words that occur in the text; 0 otherwise.</summary>
    public IDictionary<string, (string Category, int Severity)> Sees { get; } = new Dictionary<string, (string, int)>();

    /// <summary>What it sees in any picture.</summary>
    public (string Category, int Severity)? SeesInPictures { get; set; }

    /// <summary>Lists with their terms by item id.</summary>
    public IDictionary<string, Dictionary<string, string>> Blocklists { get; } = new Dictionary<string, Dictionary<string, string>>();

    /// <summary>Answers given instead of the real ones, first in first out: status, body, Retry-After.</summary>
    public Queue<(int Status, string Body, string? RetryAfter)> Instead { get; } = new();

    /// <summary>How long an answer takes.</summary>
    public TimeSpan Delay { get; set; }

    public static async Task<ContentSafetyStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(StandInCertificate.Make())));
        var app = builder.Build();
        var service = new ContentSafetyStandIn(app);
        app.MapFallback("{*path}", service.AnswerAsync);
        await app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static string Error(string code, string message = "Refused by the stand-in.") =>
        JsonSerializer.Serialize(new { error = new { code, message = $"{message} | Request Id: 0, Timestamp: 0", target = (string?)null, details = Array.Empty<string>() } });

    private async Task AnswerAsync(HttpContext context)
    {
        await Task.Delay(Delay, context.RequestAborted);
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var path = context.Request.Path.Value!.Replace("/contentsafety/", "", StringComparison.Ordinal);
        Asked.Add($"{context.Request.Method} {path} {body}".TrimEnd());
        var (status, answer, retryAfter) = Instead.TryDequeue(out var instead) ? instead : Answer(context.Request, path, body) is var (code, json) ? (code, json, null) : default;
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        if (status != 204)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer);
        }
    }

    private (int Status, string Body) Answer(HttpRequest request, string path, string body)
    {
        if (request.Headers["Ocp-Apim-Subscription-Key"] != Key && request.Headers.Authorization != "Bearer stand-in-token")
        {
            return (401, """{"error":{"code":"401","message":"Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an active subscription and use a correct regional API endpoint for your resource."}}""");
        }

        if (request.Query["api-version"] != Version)
        {
            return (400, Error("UnsupportedApiVersion", "The api-version is not supported."));
        }

        return (request.Method, path) switch
        {
            ("POST", "text:analyze") => Text(JsonNode.Parse(body)!),
            ("POST", "image:analyze") => Picture(JsonNode.Parse(body)!),
            _ => new StandInBlocklists(Blocklists).Answer(request, path, body),
        };
    }

    private (int Status, string Body) Text(JsonNode asked)
    {
        var text = (string?)asked["text"] ?? "";
        var lists = asked["blocklistNames"]?.AsArray().Select(name => (string)name!).ToList() ?? [];
        var length = text.EnumerateRunes().Count();
        return 0 switch
        {
            _ when length == 0 => (400, Error("InvalidRequestBody", "The text is empty.")),
            _ when length > 10_000 => (400, Error("InvalidRequestBody", $"The length of given text {length} exceeds the limit 10000.")),
            _ when (string?)asked["outputType"] is not ("FourSeverityLevels" or "EightSeverityLevels") => (400, Error("InvalidRequestBody", "The outputType is not known.")),
            _ when asked["categories"]!.AsArray().Any(category => !Known.Contains((string)category!)) => (400, Error("InvalidRequestBody", "A category is not known.")),
            _ when lists.FirstOrDefault(name => !Blocklists.ContainsKey(name)) is { } unknown => (404, Error("ResourceNotFound", $"The blocklist {unknown} is not there.")),
            _ => (200, Analysis(category => Sees.Where(word => text.Contains(word.Key, StringComparison.OrdinalIgnoreCase) && word.Value.Category == category).Select(word => word.Value.Severity).DefaultIfEmpty(0).Max(), Matches(text, lists))),
        };
    }

    private (int Status, string Body) Picture(JsonNode asked)
    {
        var content = (string?)asked["image"]?["content"];
        return content is null || !Convert.TryFromBase64String(content, new byte[content.Length], out _)
            ? (400, Error("InvalidRequestBody", "The image is not there."))
            : (string?)asked["outputType"] != "FourSeverityLevels" ? (400, Error("InvalidRequestBody", "Images know four levels only."))
            : (200, Analysis(category => SeesInPictures is { } seen && seen.Category == category ? seen.Severity : 0, []));
    }

    private IEnumerable<object> Matches(string text, IReadOnlyList<string> lists) => lists.SelectMany(
        list => Blocklists[list].Where(item => text.Contains(item.Value, StringComparison.OrdinalIgnoreCase))
            .Select(item => (object)new { blocklistName = list, blocklistItemId = item.Key, blocklistItemText = item.Value }));

    // Reversed, because nobody may count on an order.
    private static string Analysis(Func<string, int> severityOf, IEnumerable<object> matches) => JsonSerializer.Serialize(new
    {
        blocklistsMatch = matches,
        categoriesAnalysis = Known.Reverse().Select(category => new { category, severity = severityOf(category) }),
    });
}
