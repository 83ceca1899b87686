using System.CommandLine;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Records;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Demo;
using ChannelWatch.Host.Logging;
using ChannelWatch.Host.Wiring;
using ChannelWatch.Storage;

namespace ChannelWatch.Host.Commands;

/// <summary>The service, or the demonstration when nothing is configured.</summary>
internal sealed class RunCommand(CommandConsole console, SharedOptions shared)
{
    public Command Build()
    {
        var command = new Command("run", """
            Runs the service until it is stopped. Without a configuration it runs the demonstration: an invented school whose comments arrive over a
            few minutes, with the mails readable in the browser.

            Example: channelwatch run --config my-school.json --data /var/lib/channelwatch --urls http://127.0.0.1:8377
            """);
        command.SetAction(RunAsync);
        return command;
    }

    public async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = shared.Read(parsed);
        var installation = InstallationReading.Read(request, console);
        var folder = new DataFolder(installation.DataDirectory);
        folder.MakeReady();
        using var held = folder.Lock();
        folder.KeepApart(installation.IsDemo);
        foreach (var warning in installation.Warnings)
        {
            await console.Error.WriteLineAsync($"Warning: {warning}");
        }

        // Polls, pages and mails block a thread now and then (SQLite answers synchronously); growth by one thread each half second is too slow.
        ThreadPool.SetMinThreads(Math.Max(16, Environment.ProcessorCount * 4), 16);
        await using var app = ServiceBuilder.Build(installation, request.Urls ?? InstallationRequest.DefaultUrls, ServiceLog.Create(installation), services => services.AddSingleton(console));
        await app.Services.GetRequiredService<StoreSetup>().PrepareAsync(cancellationToken);
        AskForAll(app.Services);
        await app.Services.GetRequiredService<IOutbox>().FreeClaimsAsync(cancellationToken);
        await app.Services.GetRequiredService<IEventLog>().AppendAsync("", "service-started", "machine", "{}", console.Clock.GetUtcNow(), cancellationToken);
        await app.StartAsync(cancellationToken);
        await Announcement.WriteAsync(console, installation, app, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Fine;
    }

    /// <summary>A part that cannot be made (a broken word list) stops the start with its own sentence, not each job with a stack.</summary>
    private static void AskForAll(IServiceProvider services)
    {
        services.GetRequiredService<ChannelPoller>();
        services.GetRequiredService<OutboxDispatcher>();
        services.GetRequiredService<ClockRound>();
    }
}
