using System.CommandLine;
using ChannelWatch.Core.Records;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>Proves that nothing on record was changed or cut off.</summary>
internal sealed class VerifyCommand(CommandConsole console, SharedOptions shared)
{
    public Command Build()
    {
        var command = new Command("verify", """
            Walks the hash chain of the record and compares every stored text with it. Exit code 1 when it is broken, with the place.

            Example: channelwatch verify --data /var/lib/channelwatch
            """);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: true, cancellationToken);
        var result = await session.Get<IEventLog>().VerifyAsync(cancellationToken);
        await console.Out.WriteLineAsync($"{result.Entries} entries, head {(result.Head.Length == 0 ? "(none)" : result.Head)}");
        foreach (var problem in result.Problems)
        {
            await console.Error.WriteLineAsync(problem);
        }

        await console.Out.WriteLineAsync(result.Whole ? "The record is whole." : "The record is BROKEN.");
        return result.Whole ? ExitCode.Fine : ExitCode.Failed;
    }
}
