using System.Net.Mail;
using System.Text.RegularExpressions;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration.Binding;

namespace ChannelWatch.Host.Configuration;

/// <summary>What must hold within a school's configuration beyond each single value.</summary>
internal sealed partial class SchoolChecks(SettingSource source, List<ConfigurationMistake> mistakes)
{
    public void Check(SchoolOptions school, string key)
    {
        Id(school.Id, 40, $"{key}:Id");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(school.TimeZone, out _))
        {
            Add($"{key}:TimeZone", $"is \"{school.TimeZone}\", which is not a known time zone; allowed: an IANA name such as Europe/London");
        }

        People(school, $"{key}:People");
        foreach (var (closure, index) in school.Calendar.Closures.Select((closure, index) => (closure, index)).Where(pair => pair.closure.Last < pair.closure.First))
        {
            Add($"{key}:Calendar:Closures:{index}:Last", $"is \"{closure.Last:yyyy-MM-dd}\", before First {closure.First:yyyy-MM-dd}; allowed: the same day or later");
        }

        Span(school.Acknowledgement.Within, TimeSpan.FromHours(1), TimeSpan.FromDays(14), $"{key}:Acknowledgement:Within");
        Span(school.Acknowledgement.WarnBefore, TimeSpan.Zero, school.Acknowledgement.Within, $"{key}:Acknowledgement:WarnBefore");
        Span(school.Acknowledgement.ClimbAfter, TimeSpan.Zero, TimeSpan.FromDays(14), $"{key}:Acknowledgement:ClimbAfter");
        foreach (var (name, value) in Durations(school.Alerts))
        {
            Span(value, TimeSpan.FromMinutes(1), TimeSpan.FromDays(60), $"{key}:Alerts:{name}");
        }
    }

    public void Id(string id, int longest, string key)
    {
        if (id.Length > 0 && (id.Length > longest || !IdPattern().IsMatch(id)))
        {
            Add(key, $"is \"{id}\"; allowed: lower-case letters, digits and hyphens, beginning with a letter or digit, at most {longest} characters");
        }
    }

    public void Unique(IEnumerable<(string Value, string Key)> values, string what)
    {
        foreach (var (value, key) in values.Where(pair => pair.Value.Length > 0).GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase).SelectMany(group => group.Skip(1)))
        {
            Add(key, $"is \"{value}\", which another {what} has already; allowed: one that is not in use");
        }
    }

    private void People(SchoolOptions school, string key)
    {
        Unique(school.People.Select((person, index) => (person.Email, $"{key}:{index}:Email")), "person of the school");
        foreach (var (person, index) in school.People.Select((person, index) => (person, index)))
        {
            Person(school, person, $"{key}:{index}");
        }

        if (school.People.Count == 0)
        {
            return;
        }

        foreach (var role in new[] { Role.Moderator, Role.Headteacher, Role.SafeguardingLead }.Where(role => !school.People.Any(person => person.Roles.Contains(role))))
        {
            Add(key, $"names nobody with the role {role} for \"{school.Id}\"; every school needs at least one Moderator, Headteacher and SafeguardingLead");
        }
    }

    private void Person(SchoolOptions school, PersonOptions person, string key)
    {
        if (person.Email.Length > 0 && !IsAddress(person.Email))
        {
            Add($"{key}:Email", $"is \"{person.Email}\"; allowed: an e-mail address such as office@school.example");
        }

        if (person.AbsentUntil < person.AbsentFrom || (person.AbsentUntil is not null && person.AbsentFrom is null))
        {
            Add($"{key}:AbsentUntil", $"is \"{person.AbsentUntil:yyyy-MM-dd}\"; allowed: AbsentFrom or later, and only together with AbsentFrom");
        }

        foreach (var (channel, index) in person.Channels.Select((channel, index) => (channel, index)).Where(pair => !school.Channels.Any(known => known.Id == pair.channel)))
        {
            Add($"{key}:Channels:{index}", $"is \"{channel}\"; allowed: one of the school's channels: {string.Join(", ", school.Channels.Select(known => known.Id))}");
        }
    }

    public static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal) && !text.Any(char.IsControl);

    private static IEnumerable<(string, TimeSpan)> Durations(AlertRule rule) =>
    [
        (nameof(rule.QueueMailWindow), rule.QueueMailWindow),
        (nameof(rule.ResendAlarmEvery), rule.ResendAlarmEvery),
        (nameof(rule.DeputiesAfter), rule.DeputiesAfter),
        (nameof(rule.UnreadableAfter), rule.UnreadableAfter),
        (nameof(rule.UndecidedAfter), rule.UndecidedAfter),
        (nameof(rule.RemindByHandEvery), rule.RemindByHandEvery),
        (nameof(rule.LinksLiveFor), rule.LinksLiveFor),
    ];

    private void Span(TimeSpan value, TimeSpan from, TimeSpan to, string key)
    {
        if (value < from || value > to)
        {
            Add(key, $"is \"{value:c}\"; allowed: {from:c} to {to:c}");
        }
    }

    private void Add(string key, string problem) => mistakes.Add(new ConfigurationMistake(source.Of(key), key, problem));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex IdPattern();
}
