using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>
/// Microsoft's sign-in and Graph's sendMail on loopback over TLS, as contracts 2 describes them; refuses on demand. Written from documentation,
/// not recorded.
/// </summary>
public sealed class GraphStandIn : IAsyncDisposable
{
    private const string Token = "stand-in-token";

    private readonly WebApplication _app;

    private GraphStandIn(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>The secret the sign-in accepts.</summary>
    public string Secret { get; } = "right-secret";

    /// <summary>Mailboxes and whole messages taken.</summary>
    public IList<(string Mailbox, byte[] Mime)> Taken { get; } = [];

    /// <summary>The next answer to sendMail instead of 202: status, code, Retry-After.</summary>
    public (int Status, string Code, string? RetryAfter)? Refusal { get; set; }

    /// <summary>The AADSTS code the sign-in refuses with; null signs in.</summary>
    public string? SignInRefusal { get; set; }

    public static async Task<GraphStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(StandInCertificate.Make())));
        var app = builder.Build();
        var graph = new GraphStandIn(app);
        app.MapPost("/{tenant}/oauth2/v2.0/token", graph.SignInAsync);
        app.MapPost("/v1.0/users/{mailbox}/sendMail", graph.SendMailAsync);
        await app.StartAsync();
        return graph;
    }

    /// <summary>A handler that trusts the stand-in's certificate.</summary>
    public static HttpClientHandler Trusting() => new() { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> SignInAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var code = SignInRefusal ?? (form["client_secret"] == Secret ? null : "AADSTS7000215");
        return code is null
            ? Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = Token })
            : Results.Json(new { error = "invalid_client", error_description = $"{code}: refused by the stand-in.", error_codes = new[] { int.Parse(code[6..], System.Globalization.CultureInfo.InvariantCulture) } }, statusCode: 401);
    }

    private async Task<IResult> SendMailAsync(HttpRequest request, HttpResponse response, string mailbox)
    {
        using var reader = new StreamReader(request.Body, Encoding.ASCII);
        var body = await reader.ReadToEndAsync();
        if (request.Headers.Authorization != $"Bearer {Token}")
        {
            return Error(401, "InvalidAuthenticationToken");
        }

        if (Refusal is { } refusal)
        {
            response.Headers.RetryAfter = refusal.RetryAfter;
            return Error(refusal.Status, refusal.Code);
        }

        var mime = new byte[body.Length];
        if (request.ContentType != "text/plain" || !Convert.TryFromBase64String(body, mime, out var length))
        {
            return Error(400, "ErrorMimeContentInvalidBase64String");
        }

        Taken.Add((mailbox, mime[..length]));
        return Results.StatusCode(202);
    }

    private static IResult Error(int status, string code) =>
        Results.Json(new { error = new { code, message = "Refused by the stand-in.", innerError = new { date = "2026-09-08T09:00:00" } } }, statusCode: status);
}
