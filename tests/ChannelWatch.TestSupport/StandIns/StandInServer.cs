using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>The HTTP server under a platform's stand-in: answers one request at a time, keeps count, and misbehaves on demand.</summary>
public sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<HttpRequest, string, StandInReply> _answer;
    private readonly Lock _lock = new();
    private readonly List<StandInWrite> _writes = [];
    private readonly List<string> _asked = [];
    private readonly Queue<StandInFault> _faults = new();

    private StandInServer(WebApplication app, Func<HttpRequest, string, StandInReply> answer)
    {
        _app = app;
        _answer = answer;
    }

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Every answer until it is null again.</summary>
    public StandInFault? Fault { get; set; }

    /// <summary>The next writes are carried out and their answers lost.</summary>
    public int AnswersToLose { get; set; }

    /// <summary>Method, path and query of every request, oldest first.</summary>
    public IReadOnlyList<string> Asked => Locked(() => (IReadOnlyList<string>)[.. _asked]);

    /// <summary>Every write carried out, oldest first.</summary>
    public IReadOnlyList<StandInWrite> Writes => Locked(() => (IReadOnlyList<StandInWrite>)[.. _writes]);

    public static async Task<StandInServer> StartAsync(Func<HttpRequest, string, StandInReply> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var server = new StandInServer(builder.Build(), answer);
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        server.Url = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return server;
    }

    /// <summary>The next answers, one fault each.</summary>
    public void FailNext(params StandInFault[] faults) => Locked(() =>
    {
        Array.ForEach(faults, _faults.Enqueue);
        return true;
    });

    public T Locked<T>(Func<T> act)
    {
        lock (_lock)
        {
            return act();
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (Locked(() => Note(context.Request)) is { } fault)
        {
            await fault.AnswerAsync(context);
            return;
        }

        var reply = Locked(() => _answer(context.Request, body));
        if (reply.IsWrite && Locked(() => NoteWrite(context.Request, body)))
        {
            context.Abort();
            return;
        }

        await reply.SendAsync(context);
    }

    private StandInFault? Note(HttpRequest request)
    {
        _asked.Add($"{request.Method} {request.Path}{request.QueryString}");
        return Fault ?? (_faults.TryDequeue(out var next) ? next : null);
    }

    /// <summary>True when the answer gets lost.</summary>
    private bool NoteWrite(HttpRequest request, string body)
    {
        _writes.Add(new StandInWrite(request.Method, request.Path, body, request.QueryString.Value ?? ""));
        return AnswersToLose > 0 && AnswersToLose-- > 0;
    }
}
