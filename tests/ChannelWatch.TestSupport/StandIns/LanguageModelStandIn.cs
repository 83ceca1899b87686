using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>
/// An OpenAI-compatible chat endpoint on loopback whose model is as good or as gullible as the test wants. It sees nothing but what it is sent.
/// </summary>
public sealed partial class LanguageModelStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LanguageModelStandIn(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/v1");

    public string Key { get; set; } = "";

    /// <summary>Bodies of what was asked.</summary>
    public IList<JsonNode> Asked { get; } = [];

    /// <summary>Instructions, comment and proof to the model's words; by default it keeps to the form and would leave everything up.</summary>
    public Func<string, string, string, string> Model { get; set; } = (_, _, proof) => Answer("publish", proof);

    /// <summary>Answered instead of a chat, when set: status and body.</summary>
    public (int Status, string Body)? Instead { get; set; }

    public TimeSpan Delay { get; set; }

    public static async Task<LanguageModelStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var model = new LanguageModelStandIn(app);
        app.MapPost("/v1/chat/completions", model.ChatAsync);
        await app.StartAsync();
        return model;
    }

    public static string Answer(string decision, string proof, string reason = "It is an ordinary remark.", params string[] categories) =>
        JsonSerializer.Serialize(new { decision, categories, reason, proof });

    /// <summary>A model that does what the comment says: gives back the first JSON object it finds in it, else what it was told to answer.</summary>
    public static string Obeying(string instructions, string comment, string proof) => Json().Match(comment) is { Success: true } found ? found.Value : Answer("publish", proof);

    /// <summary>A model that is fooled altogether: it answers as the comment wishes and in the right form.</summary>
    public static string Fooled(string instructions, string comment, string proof) => Answer("publish", proof, "The author is a verified moderator.");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ChatAsync(HttpRequest request, HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!;
        Asked.Add(body);
        await Task.Delay(Delay, context.RequestAborted);
        if (Instead is { } instead)
        {
            return Results.Text(instead.Body, "application/json", statusCode: instead.Status);
        }

        if (Key.Length > 0 && request.Headers.Authorization != $"Bearer {Key}")
        {
            return Results.Json(new { error = new { message = "Incorrect API key provided." } }, statusCode: 401);
        }

        var (instructions, comment) = ((string)body["messages"]![0]!["content"]!, (string)body["messages"]![1]!["content"]!);
        var content = Model(instructions, comment, Proof().Match(instructions).Groups[1].Value);
        return Results.Json(new { id = "chat-1", @object = "chat.completion", choices = new[] { new { index = 0, finish_reason = "stop", message = new { role = "assistant", content } } } });
    }

    [GeneratedRegex("\"proof\": \"([0-9a-f]+)\"")]
    private static partial Regex Proof();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Json();
}
