using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Commands.Json;
using ChannelWatch.Host.Commands.Registering;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>What can be watched and how, and how the configured channels stand.</summary>
internal sealed class ChannelsCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Option<bool> _json = new("--json") { Description = "As one JSON object." };
    private readonly Option<string?> _write = new("--write") { Description = "Only fill the generated tables of the documentation in this folder.", HelpName = "DIR" };

    public Command Build()
    {
        var command = new Command("channels", """
            Shows what each platform lets ChannelWatch do, and how the configured channels stand: read or not, complete until when, signed in until when.

            Example: channelwatch channels --config my-school.json
            """) { _json, _write };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_write) is { } folder)
        {
            var faults = new ChannelPages(folder, ConnectorFactories.All()).Write();
            faults.ToList().ForEach(console.Error.WriteLine);
            return faults.Count == 0 ? ExitCode.Fine : ExitCode.Failed;
        }

        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: false, cancellationToken);
        var register = new ChannelRegister(session.Get<SchoolDirectory>(), session.Get<IChannelHealthStore>(), session.Get<ICoverageStore>(), session.Get<ITokenRegister>(), console.Clock);
        var channels = await register.ReadAsync(cancellationToken);
        var platforms = session.Get<IEnumerable<IConnectorFactory>>().OrderBy(factory => factory.Profile.Platform, StringComparer.OrdinalIgnoreCase).Select(PlatformOf).ToList();
        if (parsed.GetValue(_json))
        {
            await console.Out.WriteLineAsync(JsonSerializer.Serialize(new ChannelsJson(platforms, channels), CommandJsonContext.Default.ChannelsJson));
        }
        else
        {
            Tables(platforms, channels);
        }

        return ExitCode.Fine;
    }

    private void Tables(List<PlatformJson> platforms, IReadOnlyList<ChannelJson> channels)
    {
        TextTable.Write(console.Out, ["Platform", "Kind", "Can", "Cannot", "Hidden means", "Cost"], [.. platforms.Select(row => new[]
        {
            row.Platform,
            row.Kind,
            TextTable.Cell(string.Join(", ", row.Can), 90),
            TextTable.Cell(string.Join(", ", row.Cannot), 90),
            TextTable.Cell($"seen by {(row.HiddenMeans.Length > 0 ? row.HiddenMeans : "everybody: nothing can be hidden")}", 60),
            TextTable.Cell(row.Cost, 60),
        })]);
        console.Out.WriteLine();
        TextTable.Write(console.Out, ["Channel", "Kind", "State", "Complete until (UTC)", "Signed in until (UTC)", "Gaps in 30 days", "Trouble"], [.. channels.Select(row => new[]
        {
            row.Id,
            row.Kind,
            row.State + (row.DryRun ? ", dry run" : ""),
            Time(row.CompleteUntil),
            row.SignInUntil is null ? "no end known" : Time(row.SignInUntil),
            row.Gaps.Count.ToString(CultureInfo.InvariantCulture),
            TextTable.Cell(row.FailingSince is null ? "" : row.LastError ?? "", 80),
        })]);
    }

    private static PlatformJson PlatformOf(IConnectorFactory factory) => new(
        factory.Kind,
        factory.Profile.Platform,
        factory.Profile.Reads,
        [.. CapabilityWords.Can(factory.Profile.Capabilities)],
        [.. CapabilityWords.Cannot(factory.Profile.Capabilities)],
        factory.Profile.HiddenMeans,
        factory.Profile.Limits,
        factory.Profile.Cost,
        CapabilityTable.Rations(factory.Profile),
        factory.Profile.Retention);

    private static string Time(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never";
}
