using System.CommandLine;
using System.Text.Json;
using ChannelWatch.Host.Commands.Checking;
using ChannelWatch.Host.Commands.Json;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>Tries everything the configuration names and says what works and what to do about the rest.</summary>
internal sealed class CheckCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Option<bool> _json = new("--json") { Description = "As a JSON list." };

    public Command Build()
    {
        var command = new Command("check", """
            Validates the configuration, then tries the data folder, the store, every channel's sign-in and permissions, and mail. Changes nothing.

            Example: channelwatch check --config my-school.json
            """) { _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var installation = InstallationReading.Read(shared.Read(parsed), console);
        var rows = await new InstallationCheck(installation, console.Clock).RunAsync(cancellationToken);
        if (parsed.GetValue(_json))
        {
            await console.Out.WriteLineAsync(JsonSerializer.Serialize(rows, CommandJsonContext.Default.IReadOnlyListCheckJson));
        }
        else
        {
            TextTable.Write(console.Out, ["", "What", "Subject", "Detail"], [.. rows.Select(row => new[] { !row.Works ? "FAILS" : row.Warning ? "warns" : "works", row.Area, row.Subject, row.Detail })]);
            var failing = rows.Count(row => !row.Works);
            console.Out.WriteLine(failing == 0 ? "Everything that must work does." : $"{failing} of {rows.Count} need attention.");
        }

        return rows.All(row => row.Works) ? ExitCode.Fine : ExitCode.Failed;
    }
}
