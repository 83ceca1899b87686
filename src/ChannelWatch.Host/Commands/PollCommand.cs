using System.CommandLine;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Host.Intake;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>One pass over the channels now, with all that follows from it.</summary>
internal sealed class PollCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Option<string?> _channel = new("--channel") { Description = "Only this channel.", HelpName = "ID" };

    public Command Build()
    {
        var command = new Command("poll", """
            Reads every channel (or one) now, judges what is new, carries out what is owed, and exits. Exit code 1 when a channel could not be read.

            Example: channelwatch poll --channel larkfield-website --config my-school.json
            """) { _channel };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: false, cancellationToken);
        var all = session.Installation.Schools.AllChannels.Select(pair => pair.Channel).ToList();
        var wanted = parsed.GetValue(_channel);
        var chosen = all.Where(channel => wanted is null || channel.Id.Value == wanted).ToList();
        if (chosen.Count == 0)
        {
            throw new CommandFailure($"--channel is \"{wanted}\"; allowed: {string.Join(", ", all.Select(channel => channel.Id))}", ExitCode.BadRequest);
        }

        var failed = 0;
        foreach (var channel in chosen)
        {
            failed += await PollAsync(session, channel, cancellationToken) ? 0 : 1;
        }

        await session.Get<WatchedFolders>().RunAsync(cancellationToken);
        await OnePass.DispatchAsync(session.Get<OutboxDispatcher>(), cancellationToken);
        await session.Get<OpinionRound>().RunAsync(cancellationToken);
        await session.Get<TokenRound>().RunAsync(everyChannel: false, cancellationToken);
        await session.Get<ClockRound>().RunAsync(cancellationToken);
        await OnePass.DispatchAsync(session.Get<OutboxDispatcher>(), cancellationToken);
        return failed == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    private async Task<bool> PollAsync(ProductSession session, Channel channel, CancellationToken cancellationToken)
    {
        var result = await session.Get<ChannelPoller>().PollAsync(channel.Id, force: true, cancellationToken);
        if (result.Failure is { } failure)
        {
            await console.Error.WriteLineAsync($"{channel.Id}: could not be read: {failure.Message.ReplaceLineEndings(" ")}");
            return false;
        }

        await console.Out.WriteLineAsync($"{channel.Id}: {result.New} new, {result.Edited} edited, {result.Judged} judged");
        return true;
    }
}
