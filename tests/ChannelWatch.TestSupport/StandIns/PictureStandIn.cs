using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>A server of pictures on loopback, with all a hostile one can think of.</summary>
public sealed class PictureStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _asked = new();

    private PictureStandIn(WebApplication app) => _app = app;

    public IEnumerable<string> Asked => _asked;

    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    public Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");

    public static async Task<PictureStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var pictures = new PictureStandIn(app);
        app.MapFallback("{*path}", pictures.AnswerAsync);
        await app.StartAsync();
        return pictures;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        _asked.Enqueue(path);
        context.Response.ContentType = path == "/page.html" ? "text/html" : "image/png";
        context.Response.Headers.Connection = "close";
        switch (path)
        {
            case "/redirect" or "/moved":
                context.Response.Redirect("/ok.png");
                break;
            case "/loop":
                context.Response.Redirect("/loop");
                break;
            case "/missing.png":
                context.Response.StatusCode = 404;
                break;
            case "/slow.png":
                await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);
                break;
            case "/large.png" or "/endless.png":
                await WriteAsync(context, path == "/large.png" ? 5 : 50);
                break;
            default:
                await context.Response.Body.WriteAsync(new byte[] { 0x89, 0x50, 0x4E, 0x47 });
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, int megabytes)
    {
        var megabyte = new byte[1024 * 1024];
        for (var sent = 0; sent < megabytes; sent++)
        {
            await context.Response.Body.WriteAsync(megabyte, context.RequestAborted);
        }
    }
}
