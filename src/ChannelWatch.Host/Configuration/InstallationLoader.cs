using System.Collections;
using ChannelWatch.Classification;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration.Binding;
using ChannelWatch.Host.Wiring;
using ChannelWatch.Mail;
using ChannelWatch.Storage;

namespace ChannelWatch.Host.Configuration;

/// <summary>Reads and validates the whole configuration, or that of the demonstration when there is none.</summary>
internal sealed class InstallationLoader(IReadOnlyList<IConnectorFactory> connectors, IDictionary environment)
{
    private const string Root = "ChannelWatch";
    private readonly List<ConfigurationMistake> _mistakes = [];

    /// <exception cref="ConfigurationException">Names everything that is wrong.</exception>
    public Installation Load(InstallationRequest request)
    {
        var demo = request.ConfigFiles.Count == 0 && !EnvironmentSettings.Read(environment).Any(setting => setting.Key.StartsWith("ChannelWatch:Schools", StringComparison.OrdinalIgnoreCase));
        var source = ConfigurationFiles.Read(demo ? [ProgramFiles.Demo] : request.ConfigFiles, environment);
        foreach (var stray in source.Root.GetChildren().Where(child => !child.Key.Equals(Root, StringComparison.OrdinalIgnoreCase)))
        {
            Add(source, stray.Path, $"is not a known key; everything stands under {Root}");
        }

        var options = new StrictBinder(source, _mistakes).Bind<ChannelWatchSection>(Root);
        var listen = ReadListen(request.Urls ?? InstallationRequest.DefaultUrls);
        CheckStore(source, options.Store);
        CheckPublicUrl(source, options, demo);
        var mail = MailOf(source, options.Mail, request.DataDirectory, demo);
        var opinions = OpinionsOf(source, options.Opinions);
        var builder = new SchoolBuilder(source, connectors, BankHolidaysOf(source, options.Files), RepliesOf(source, options.Files), request.DataDirectory, _mistakes);
        var schools = builder.Build(options.Schools);
        var webhooks = new WebhookBuilder(source, ConnectorFactories.Webhooks(), _mistakes).Build(options.Webhooks, schools);
        var policies = PoliciesOf(source, options);
        var words = PathOf(source, "Words", options.Files.Words, ProgramFiles.Words);
        if (_mistakes.Count > 0)
        {
            throw new ConfigurationException([.. _mistakes.Select(mistake => mistake.ToString()).Distinct()]);
        }

        return new Installation
        {
            DataDirectory = Path.GetFullPath(request.DataDirectory),
            Schools = new SchoolDirectory(schools),
            Policies = policies!,
            Mail = mail,
            Opinions = opinions,
            WordsDirectory = words,
            Log = options.Log,
            Listen = listen,
            PublicUrl = options.PublicUrl ?? listen,
            Redis = options.Store.Redis,
            Webhooks = webhooks,
            IsDemo = demo,
            Warnings = [.. demo ? [] : SecretWarnings.Find(source, schools, connectors)],
        };
    }

    private Uri ReadListen(string urls)
    {
        // Kestrel understands * and + as "every address"; a Uri does not.
        var first = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        if (Uri.TryCreate(first.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri;
        }

        _mistakes.Add(new ConfigurationMistake("command line", "--urls", $"is \"{urls}\"; allowed: an address such as {InstallationRequest.DefaultUrls} or http://0.0.0.0:8377"));
        return new Uri(InstallationRequest.DefaultUrls);
    }

    private void CheckStore(SettingSource source, StoreChoice store)
    {
        if (!store.Kind.Equals(StoreChoice.Sqlite, StringComparison.OrdinalIgnoreCase))
        {
            Add(source, $"{Root}:Store:Kind", $"is \"{store.Kind}\", which this version does not have; allowed: {StoreChoice.Sqlite} (embedded, in the data folder)");
        }

        if (store.Connection is not null)
        {
            Add(source, $"{Root}:Store:Connection", $"is set, but the {StoreChoice.Sqlite} store keeps its file in the data folder (--data); allowed: leave it out");
        }

        if (store.Redis is { } redis && SharedMemoryRegistration.FaultOf(redis) is { } fault)
        {
            Add(source, $"{Root}:Store:Redis", $"{fault}; allowed: host:port, with ,password=… and ,ssl=true as needed, or leave it out");
        }
    }

    private void CheckPublicUrl(SettingSource source, ChannelWatchSection options, bool demo)
    {
        if (options.PublicUrl is null && !demo && !_mistakes.Any(mistake => mistake.Key.EndsWith(":PublicUrl", StringComparison.OrdinalIgnoreCase)))
        {
            Add(source, $"{Root}:PublicUrl", "is missing; give the address at which moderators reach the pages, such as https://channelwatch.school.example");
        }
    }

    private MailOptions MailOf(SettingSource source, MailOptions mail, string data, bool demo)
    {
        if (demo || string.IsNullOrEmpty(source.Root[$"{Root}:Mail:PickupDirectory"]))
        {
            mail.PickupDirectory = Path.Combine(Path.GetFullPath(data), "mail");
        }

        AddAll(source, mail.Validate());
        return mail;
    }

    private OpinionsOptions OpinionsOf(SettingSource source, OpinionsOptions opinions)
    {
        foreach (var (list, index) in opinions.Azure.Blocklists.Select((list, index) => (list, index)).Where(pair => pair.list.File.Length > 0))
        {
            list.File = Path.GetFullPath(list.File, source.FolderOf($"{Root}:Opinions:Azure:Blocklists:{index}:File"));
        }

        AddAll(source, opinions.Validate());
        return opinions;
    }

    /// <summary>Each line begins with its key, "Mail:Smtp:Port is …".</summary>
    private void AddAll(SettingSource source, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
        {
            var end = line.IndexOf(' ', StringComparison.Ordinal);
            Add(source, $"{Root}:{line[..end]}", line[(end + 1)..]);
        }
    }

    private BankHolidayFile BankHolidaysOf(SettingSource source, ConfigurationFilesOptions files) =>
        Gathering(() => BankHolidayFile.Read(PathOf(source, "BankHolidays", files.BankHolidays, ProgramFiles.BankHolidays))) ?? BankHolidayFile.None;

    private IReadOnlyList<ReplyTemplate> RepliesOf(SettingSource source, ConfigurationFilesOptions files) =>
        Gathering(() => ReplyFile.Read(PathOf(source, "Replies", files.Replies, ProgramFiles.Replies))) ?? [];

    private PolicyBook? PoliciesOf(SettingSource source, ChannelWatchSection options)
    {
        var path = PathOf(source, "Policy", options.Files.Policy, ProgramFiles.Policy);
        var uses = options.Schools.Select(school => (school.Id, school.Policy)).Concat(options.Schools.SelectMany(school => school.Channels.Select(channel => (channel.Id, channel.Policy))))
            .Where(use => use.Policy is not null).DistinctBy(use => use.Id).ToDictionary(use => use.Id, use => use.Policy!);
        try
        {
            return PolicyBook.Parse(path, File.ReadAllText(path), uses);
        }
        catch (PolicyException failure)
        {
            _mistakes.AddRange(failure.Problems.Select(problem => new ConfigurationMistake(path, "", problem.Replace($"{path}: ", "", StringComparison.Ordinal))));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _mistakes.Add(new ConfigurationMistake(path, "", $"cannot be read: {failure.Message}"));
        }

        return null;
    }

    private static string PathOf(SettingSource source, string key, string? given, string otherwise) =>
        given is null ? otherwise : Path.GetFullPath(given, source.FolderOf($"{Root}:Files:{key}"));

    private T? Gathering<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ConfigurationException failure)
        {
            _mistakes.AddRange(failure.Mistakes.Select(line => new ConfigurationMistake(line[..line.IndexOf(": ", StringComparison.Ordinal)], "", line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..])));
            return null;
        }
    }

    private void Add(SettingSource source, string key, string problem) => _mistakes.Add(new ConfigurationMistake(source.Of(key), key, problem));
}
