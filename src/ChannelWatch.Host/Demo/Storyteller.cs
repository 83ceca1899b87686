using ChannelWatch.Core.Records;
using ChannelWatch.Host.Commands;

namespace ChannelWatch.Host.Demo;

/// <summary>Tells in the terminal what happens while it happens. Only in the demonstration, where every text is invented.</summary>
internal sealed class Storyteller(IEventLog log, Story story, CommandConsole console, TimeProvider clock) : BackgroundService
{
    private const int Page = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        var (told, _) = await log.HeadAsync(stoppingToken);
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            told = await TellFromAsync(told, stoppingToken);
        }
    }

    private async Task<long> TellFromAsync(long told, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var entry in await log.ReadAsync(told, Page, cancellationToken))
            {
                foreach (var line in await story.TellAsync(entry, cancellationToken))
                {
                    await console.Out.WriteLineAsync(line);
                }

                told = entry.Sequence;
            }
        }
        catch (StoreException)
        {
            // The record is busy; the story goes on where it stopped at the next tick.
        }

        return told;
    }
}
