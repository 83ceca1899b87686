using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration.Binding;

namespace ChannelWatch.Host.Configuration;

/// <summary>Makes Core's schools of the bound options, checking what only shows when all of them are together.</summary>
internal sealed class SchoolBuilder(
    SettingSource source,
    IReadOnlyList<IConnectorFactory> connectors,
    BankHolidayFile bankHolidays,
    IReadOnlyList<ReplyTemplate> replies,
    string dataDirectory,
    List<ConfigurationMistake> mistakes)
{
    private readonly SchoolChecks _checks = new(source, mistakes);

    public IReadOnlyList<School> Build(IReadOnlyList<SchoolOptions> options)
    {
        var keyed = options.Select((school, index) => (School: school, Key: $"ChannelWatch:Schools:{index}")).ToList();
        foreach (var (school, key) in keyed)
        {
            _checks.Check(school, key);
        }

        _checks.Unique(keyed.Select(pair => (pair.School.Id, $"{pair.Key}:Id")), "school");
        _checks.Unique(keyed.SelectMany(pair => pair.School.Channels.Select((channel, index) => (channel.Id, $"{pair.Key}:Channels:{index}:Id"))), "channel of the installation");
        var schools = keyed.Select(pair => (School: Build(pair.School, pair.Key), pair.Key)).ToList();
        _checks.Unique(schools.SelectMany(pair => pair.School.Channels.Select((channel, index) => (FolderOf(channel), $"{pair.Key}:Channels:{index}:Settings:{IntakeDefaults.Folder}"))), "intake channel");
        return [.. schools.Select(pair => pair.School)];
    }

    /// <summary>Of two channels that watched one folder, either could take up the other's files.</summary>
    private static string FolderOf(Channel channel) => channel.Kind == IntakeDefaults.Kind ? channel.Settings.GetValueOrDefault(IntakeDefaults.Folder, "") : "";

    private School Build(SchoolOptions options, string key)
    {
        var id = new SchoolId(options.Id);
        var school = new School
        {
            Id = id,
            Name = options.Name,
            Zone = TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc,
            People = [.. options.People.Select(PersonOf)],
            Channels = [.. options.Channels.Select((channel, index) => ChannelOf(channel, id, $"{key}:Channels:{index}"))],
            Details = options.Details,
            Calendar = CalendarOf(options.Calendar),
            Acknowledgement = options.Acknowledgement,
            Alerts = options.Alerts,
            DigestAt = options.DigestAt,
            ReplyTemplates = [.. Chosen(options.Replies, key)],
            ComplaintsPolicy = options.ComplaintsPolicy,
        };
        foreach (var (channel, index) in school.Channels.Select((channel, index) => (channel, index)))
        {
            CheckChannel(channel, $"{key}:Channels:{index}");
        }

        return school;
    }

    private void CheckChannel(Channel channel, string key)
    {
        _checks.Id(channel.Id.Value, 60, $"{key}:Id");
        var factory = connectors.FirstOrDefault(candidate => candidate.Kind == channel.Kind);
        if (factory is null)
        {
            if (channel.Kind.Length > 0)
            {
                Add($"{key}:Kind", $"is \"{channel.Kind}\"; allowed: {string.Join(", ", connectors.Select(known => known.Kind).Order())}");
            }

            return;
        }

        var unknown = channel.Settings.Keys.Where(name => !factory.Settings.Any(setting => setting.Key == name)).ToList();
        foreach (var name in unknown)
        {
            Add($"{key}:Settings:{name}", $"is not a known key of a {factory.Kind} channel; {NearestName.Hint(name, factory.Settings.Select(setting => setting.Key))}");
        }

        foreach (var line in factory.Validate(channel).Where(line => !unknown.Any(name => line.Contains(name, StringComparison.Ordinal))))
        {
            Add($"{key}:Settings", $"of the channel \"{channel.Id}\": {line}");
        }
    }

    private IEnumerable<ReplyTemplate> Chosen(List<string> ids, string key)
    {
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            if (replies.FirstOrDefault(template => template.Id == id) is { } template)
            {
                yield return template;
            }
            else
            {
                Add($"{key}:Replies:{index}", $"is \"{id}\"; allowed: {string.Join(", ", replies.Select(known => known.Id))}");
            }
        }
    }

    private static Person PersonOf(PersonOptions options) => new()
    {
        Name = options.Name,
        Email = options.Email,
        Roles = options.Roles,
        Channels = [.. options.Channels.Select(id => new ChannelId(id))],
        AbsentFrom = options.AbsentFrom,
        AbsentUntil = options.AbsentUntil,
        LeftOn = options.LeftOn,
    };

    private Channel ChannelOf(ChannelOptions options, SchoolId school, string key) => new()
    {
        Id = new ChannelId(options.Id),
        School = school,
        Kind = options.Kind,
        Name = options.Name,
        PollEvery = options.PollEvery,
        DryRun = options.DryRun,
        Media = options.Media,
        Settings = SettingsOf(options, key).ToDictionary(pair => KnownSpelling(options.Kind, pair.Key), pair => pair.Value),
    };

    private Dictionary<string, string> SettingsOf(ChannelOptions options, string key) =>
        options.Kind switch
        {
            SimulatedDefaults.Kind => SimulatedDefaults.Apply(options, source.FolderOf($"{key}:Kind"), dataDirectory),
            IntakeDefaults.Kind => IntakeDefaults.Apply(options, dataDirectory),
            _ => options.Settings,
        };

    // Configuration keys ignore case (environment variables are often all capitals); connectors' keys do not.
    private string KnownSpelling(string kind, string name) =>
        connectors.FirstOrDefault(candidate => candidate.Kind == kind)?.Settings
            .FirstOrDefault(setting => setting.Key.Equals(name, StringComparison.OrdinalIgnoreCase))?.Key ?? name;

    private SchoolCalendar CalendarOf(CalendarOptions options) => new()
    {
        ExtraBankHolidays = bankHolidays.Extra,
        NotBankHolidays = bankHolidays.Not,
        Closures = [.. options.Closures.Select(closure => (closure.First.GetValueOrDefault(), closure.Last.GetValueOrDefault()))],
        InsetDays = options.InsetDays.ToHashSet(),
    };

    private void Add(string key, string problem) => mistakes.Add(new ConfigurationMistake(source.Of(key), key, problem));
}
