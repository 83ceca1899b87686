using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Classification;
using ChannelWatch.Host.Commands.Json;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>Shows one case with its whole history.</summary>
internal sealed class CaseCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Argument<long> _id = new("ID") { Description = "Number of the case." };
    private readonly Option<bool> _json = new("--json") { Description = "As one JSON object." };

    public Command Build()
    {
        var command = new Command("case", """
            Shows one case with its whole history: every text, verdict, decision, owed action and entry of the record. Shows personal details.

            Example: channelwatch case 12
            """) { _id, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: true, cancellationToken);
        var id = new CaseId(parsed.GetValue(_id));
        var history = await session.Get<ICaseStore>().GetHistoryAsync(id, cancellationToken) ?? throw new CommandFailure($"There is no case {id} on record.");
        if (parsed.GetValue(_json))
        {
            await console.Out.WriteLineAsync(JsonSerializer.Serialize(CaseHistoryJson.Of(history), CommandJsonContext.Default.CaseHistoryJson));
            return ExitCode.Fine;
        }

        WriteCase(session, history);
        WriteHistory(history);
        return ExitCode.Fine;
    }

    private void WriteCase(ProductSession session, CaseHistory history)
    {
        var @case = history.Case;
        var channel = session.Installation.Schools.Find(@case.School)?.FindChannel(@case.Channel)?.Name ?? @case.Channel.Value;
        console.Out.WriteLine(console.Paint($"Case {@case.Id}: {@case.State}{(@case.Escalated ? ", escalated" : "")}, since {Time(@case.StateSince)}", "1"));
        console.Out.WriteLine($"  {JsonWords.Of(@case.Kind).Replace('_', ' ')} by {TextTable.Cell(@case.Author.Name, 60)} on {channel} ({@case.Channel}), {Time(@case.PostedAt)}; on the platform: {@case.Visibility.ToString().ToLowerInvariant()}");
        Optional("  Link", @case.Permalink?.ToString());
        Optional("  Under", @case.PostText);
        Optional("  Answer due", @case.DueAt is { } due ? Time(due) : null);
        Optional("  Answered", @case.Acknowledged is { } answer ? $"{Time(answer.At)} by {answer.By.Name}: {answer.How}" : null);
        foreach (var revision in history.Revisions)
        {
            console.Out.WriteLine();
            console.Out.WriteLine($"Text {revision.Number}, read {Time(revision.SeenAt)}{(revision.Verdict is { } verdict ? $": {verdict.Ruling.ToString().ToLowerInvariant()} ({verdict.JudgedBy})" : "")}");
            console.Out.WriteLine($"  {TextTable.Line(revision.Text)}");
            foreach (var finding in revision.Verdict?.Findings ?? [])
            {
                console.Out.WriteLine($"  - {finding.Category.InWords()} {finding.Score.ToString("0.00", CultureInfo.InvariantCulture)} ({finding.Rule}): {finding.Why}");
            }
        }
    }

    private void WriteHistory(CaseHistory history)
    {
        Section("Decisions", history.Decisions.Select(decision => $"{Time(decision.At)}  {decision.By.Name}: {decision.Action.ToString().ToLowerInvariant()} (text {decision.Revision}). {decision.Reason}"));
        Section("Owed actions", history.Effects.Select(effect => $"{Time(effect.OwedAt)}  {effect.Key}: {effect.State.ToString().ToLowerInvariant()}, {effect.Attempts} tried. {effect.LastResult}"));
        Section("Record", history.Events.Select(entry => $"{Time(entry.At)}  #{entry.Sequence} {entry.Kind} by {entry.Actor}"));
    }

    private void Section(string heading, IEnumerable<string> lines)
    {
        console.Out.WriteLine();
        console.Out.WriteLine(heading);
        foreach (var line in lines.DefaultIfEmpty("none"))
        {
            console.Out.WriteLine("  " + TextTable.Line(line).TrimEnd());
        }
    }

    private void Optional(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            console.Out.WriteLine($"{name}: {TextTable.Line(value)}");
        }
    }

    private static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
