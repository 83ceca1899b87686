using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Host.Commands.Json;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>Lists the cases on record.</summary>
internal sealed class CasesCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Option<CaseState[]> _state = new("--state") { Description = "Only cases in this state; may be given several times.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _school = new("--school") { Description = "Only this school's.", HelpName = "ID" };
    private readonly Option<string?> _channel = new("--channel") { Description = "Only this channel's.", HelpName = "ID" };
    private readonly Option<int> _limit = new("--limit") { Description = "At most this many, newest change first; 1 to 10000.", DefaultValueFactory = _ => 200 };
    private readonly Option<bool> _json = new("--json") { Description = "One line of JSON for each case." };

    public Command Build()
    {
        var command = new Command("cases", """
            Lists the cases on record, the latest change first. Personal details are masked for people; --json carries the text as it was written.

            Example: channelwatch cases --state queued
            """) { _state, _school, _channel, _limit, _json };
        _limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10_000)
            {
                result.AddError("--limit must be from 1 to 10000.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: true, cancellationToken);
        var found = await session.Get<ICaseStore>().FindAsync(
            new CaseQuery
            {
                School = parsed.GetValue(_school) is { } school ? session.School(school).Id : null,
                Channels = parsed.GetValue(_channel) is { } channel ? [new ChannelId(channel)] : null,
                States = parsed.GetValue(_state) is { Length: > 0 } states ? states : null,
                Limit = parsed.GetValue(_limit),
            },
            cancellationToken);
        if (parsed.GetValue(_json))
        {
            foreach (var @case in found)
            {
                await console.Out.WriteLineAsync(JsonSerializer.Serialize(CaseJson.Of(@case), CommandJsonContext.Default.CaseJson));
            }

            return ExitCode.Fine;
        }

        Table(session, found);
        return ExitCode.Fine;
    }

    private void Table(ProductSession session, IReadOnlyList<Case> found)
    {
        var masker = session.Get<IMasker>();
        TextTable.Write(console.Out, ["Case", "State", "Since (UTC)", "Channel", "Due (UTC)", "Why", "Text"], [.. found.Select(@case => new[]
        {
            @case.Id.ToString(),
            @case.State + (@case.Escalated ? " !" : ""),
            Time(@case.StateSince),
            @case.Channel.Value,
            @case.Acknowledged is null && @case.DueAt is { } due ? Time(due) : "",
            TextTable.Cell(@case.Verdict is { } verdict ? string.Join(", ", verdict.Violations.Concat(verdict.Flags)).ToLowerInvariant() : "", 30),
            TextTable.Cell(masker.Mask(@case.Latest.Text, @case.Verdict?.Findings ?? []), 60),
        })]);
        console.Out.WriteLine($"{found.Count} {(found.Count == 1 ? "case" : "cases")}");
    }

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
