using System.Globalization;
using System.Text.Json;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Records;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Commands;

namespace ChannelWatch.Host.Demo;

/// <summary>Words an entry of the record for somebody who sees ChannelWatch for the first time.</summary>
internal sealed class Story(SchoolDirectory schools, ICaseStore cases, CommandConsole console)
{
    private const string Indent = "          ";

    /// <summary>The lines to show; empty for what is not worth telling.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(RecordedEvent entry, CancellationToken cancellationToken)
    {
        var @case = entry.Case is { } id ? await cases.GetAsync(id, cancellationToken) : null;
        using var data = JsonDocument.Parse(entry.Data);
        return entry.Kind switch
        {
            "decision" when @case is not null => Decided(entry, @case, Text(data, "action")),
            "comment-edited" when @case is not null => [Line(entry, @case, "edited by its author, so it is judged afresh:", ""), Quote(@case)],
            "comment-gone" when @case is not null => [Line(entry, @case, "gone from the platform; the record stays.", "90")],
            "school-reply-seen" when @case is not null => [Line(entry, @case, "the school answered by itself:", "36"), Quote(@case)],
            "acknowledged" when @case is not null => [Line(entry, @case, $"case {@case.Id} counts as answered ({Text(data, "how")}); its clock stops.", "36")],
            "alarm-taken" when @case is not null => [Line(entry, @case, $"{Name(entry)} has it (case {@case.Id}).", "1;35")],
            "effect-done" => Done(entry, @case, Text(data, "key")),
            "effect-dead" => [Line(entry, @case, "could not be carried out and was given up; a person is told.", "31")],
            _ => [],
        };
    }

    private List<string> Decided(RecordedEvent entry, Case @case, string action)
    {
        var why = @case.Decided?.Reason ?? "";
        if (entry.Actor != "machine")
        {
            return [Line(entry, @case, $"{Name(entry)} decided on case {@case.Id}: {action.ToLowerInvariant()}.", "1;36")];
        }

        var (words, ansi) = action switch
        {
            nameof(DecisionAction.Hide) => ($"hidden. {why} The original is kept and one click restores it.", "1;31"),
            nameof(DecisionAction.Queue) => ($"a person is asked (case {@case.Id}). {why}", "1;33"),
            _ => (@case.DueAt is { } due ? $"left up; an answer is due by {DueWords(Local(due, @case))}." : "left up.", "32"),
        };
        var lines = new List<string> { Line(entry, @case, $"{TextTable.Cell(@case.Author.Name, 40)} wrote:", ""), Quote(@case), Indent + console.Paint("→ " + words, ansi) };
        if (@case.Verdict?.Escalate == true)
        {
            lines.Add(Indent + console.Paint("! Signs that somebody may be at risk: the safeguarding lead and the headteacher are told at once, until one presses \"I have it\".", "1;35"));
        }

        return lines;
    }

    private IReadOnlyList<string> Done(RecordedEvent entry, Case? @case, string key)
    {
        // Keys of mails name their reader: "Queue:larkfield:anil.shah@…:638…".
        if (key.Split(':').FirstOrDefault(part => part.Contains('@', StringComparison.Ordinal)) is { } address)
        {
            var person = schools.Schools.Select(school => school.FindPerson(address)).FirstOrDefault(found => found is not null);
            return [Line(entry, @case, $"mail to {person?.Name ?? "a member of staff"}: {MailWords(key.Split(':')[0])}", "34")];
        }

        return @case is null ? [] : [Line(entry, @case, $"case {@case.Id} is {@case.Visibility.ToString().ToLowerInvariant()} on the platform now; read back to be sure.", "90")];
    }

    private static string MailWords(string kind) => kind switch
    {
        nameof(MailKind.Queue) => "cases wait for a decision, with a personal link to each.",
        nameof(MailKind.DueSoon) => "answers fall due soon.",
        nameof(MailKind.Overdue) => "answers are overdue.",
        nameof(MailKind.Undecided) => "cases nobody has decided.",
        "alarm" or "alarm-instead" => "please look at once (safeguarding).",
        "digest" or "demo-digest" => "the day's digest.",
        _ => "something needs attention.",
    };

    private string Line(RecordedEvent entry, Case? @case, string words, string ansi)
    {
        var school = schools.Find(new SchoolId(entry.School)) ?? schools.Schools[0];
        var channel = @case is null ? "" : (school.FindChannel(@case.Channel)?.Name ?? @case.Channel.Value) + " · ";
        var time = TimeZoneInfo.ConvertTime(entry.At, school.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{console.Paint(time, "90")}  {console.Paint(channel, "1")}{(ansi.Length > 0 ? console.Paint(words, ansi) : words)}";
    }

    private static string DueWords(DateTimeOffset due) =>
        due.TimeOfDay == TimeSpan.Zero ? $"the end of {due.AddDays(-1).DayOfWeek}" : due.ToString("dddd HH:mm", CultureInfo.InvariantCulture);

    private static string Quote(Case @case) => $"{Indent}“{TextTable.Cell(@case.Latest.Text, 160)}”";

    private string Name(RecordedEvent entry) => schools.Schools.Select(school => school.FindPerson(entry.Actor)?.Name).FirstOrDefault(name => name is not null) ?? "ChannelWatch";

    private DateTimeOffset Local(DateTimeOffset instant, Case @case) => TimeZoneInfo.ConvertTime(instant, (schools.Find(@case.School) ?? schools.Schools[0]).Zone);

    private static string Text(JsonDocument data, string name) =>
        data.RootElement.ValueKind == JsonValueKind.Object && data.RootElement.TryGetProperty(name, out var value) ? value.ToString() : "";
}
