using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Benchmarks;

/// <summary>Repeats a stand-in's answers from memory, so that what the stand-in costs is not measured.</summary>
internal sealed class CannedPlatform : IAsyncDisposable
{
    private static readonly string[] Kept = ["Content-Type", "X-WP-Total", "X-WP-TotalPages", "Link"];

    private readonly ConcurrentDictionary<string, Canned> _answers = new(StringComparer.Ordinal);
    private readonly HttpClient _origin = new();
    private readonly Uri _root;
    private WebApplication _app = null!;
    private int _requests;

    private CannedPlatform(Uri root) => _root = root;

    public Uri Url { get; private set; } = null!;

    /// <summary>How often it was asked so far.</summary>
    public int Requests => _requests;

    /// <summary>Every address asked for so far, with the sign-in it was asked with.</summary>
    public IReadOnlyCollection<(string Path, string? SignIn)> Asked => [.. _answers.Select(answer => (answer.Key, answer.Value.SignIn))];

    public static async Task<CannedPlatform> StartAsync(Uri root)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var canned = new CannedPlatform(root);
        canned._app = builder.Build();
        canned._app.Run(canned.AnswerAsync);
        await canned._app.StartAsync();
        canned.Url = new Uri(canned._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return canned;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _origin.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        var path = context.Request.Path + context.Request.QueryString.Value;
        if (!_answers.TryGetValue(path, out var answer))
        {
            answer = await FetchAsync(context.Request, path, context.RequestAborted);
            if (context.Request.Method == "GET")
            {
                _answers[path] = answer;
            }
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task<Canned> FetchAsync(HttpRequest request, string path, CancellationToken cancellationToken)
    {
        using var asked = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_root, path));
        var signIn = request.Headers.Authorization.FirstOrDefault();
        asked.Headers.TryAddWithoutValidation("Authorization", signIn);
        if (request.ContentLength > 0)
        {
            asked.Content = new StreamContent(request.Body);
            asked.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        }

        using var answer = await _origin.SendAsync(asked, cancellationToken);
        var headers = Kept.Select(name => (Name: name, Value: Header(answer, name))).Where(header => header.Value is not null).ToDictionary(header => header.Name, header => header.Value!);
        // Next links lead to where the answers come from now.
        var body = (await answer.Content.ReadAsStringAsync(cancellationToken)).Replace(_root.AbsoluteUri, Url.AbsoluteUri, StringComparison.Ordinal);
        return new Canned((int)answer.StatusCode, headers, Encoding.UTF8.GetBytes(body), signIn);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    private sealed record Canned(int Status, Dictionary<string, string> Headers, byte[] Body, string? SignIn);
}
