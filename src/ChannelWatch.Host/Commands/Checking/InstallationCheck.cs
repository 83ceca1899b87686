using System.Globalization;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Records;
using ChannelWatch.Host.Commands.Json;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Wiring;
using ChannelWatch.Storage;

namespace ChannelWatch.Host.Commands.Checking;

/// <summary>Goes through everything an installation needs, one row each; a part that fails does not keep the others from being tried.</summary>
internal sealed class InstallationCheck(Installation installation, TimeProvider clock)
{
    private readonly List<CheckJson> _rows = [];

    public async Task<IReadOnlyList<CheckJson>> RunAsync(CancellationToken cancellationToken)
    {
        Configuration();
        var folder = new DataFolder(installation.DataDirectory);
        if (Folder(folder))
        {
            await using var app = ServiceBuilder.BuildIdle(installation, clock);
            await StoreAsync(app.Services, cancellationToken);
            await SharedMemoryAsync(app.Services, cancellationToken);
            Words(app.Services);
            await OpinionsAsync(app.Services, cancellationToken);
            await ChannelsAsync(app.Services, cancellationToken);
            await MailAsync(app.Services, cancellationToken);
        }

        return _rows;
    }

    private void Configuration()
    {
        var schools = installation.Schools.Schools;
        Good("configuration", "read", $"{schools.Count} school(s), {installation.Schools.AllChannels.Count()} channel(s), {schools.Sum(school => school.People.Count)} people{(installation.IsDemo ? " (the demonstration: no --config was given)" : "")}");
        foreach (var warning in installation.Warnings)
        {
            Warn("configuration", "secret", warning);
        }

        var local = installation.PublicUrl.IsLoopback;
        if (local && !installation.IsDemo)
        {
            Bad("configuration", "PublicUrl", $"is {installation.PublicUrl}, which only this machine can open; give the address at which moderators reach the pages");
        }
        else if (installation.PublicUrl.Scheme == Uri.UriSchemeHttp && !local)
        {
            Warn("configuration", "PublicUrl", $"is {installation.PublicUrl}: links travel unencrypted; put a web server with HTTPS before ChannelWatch");
        }

        var now = clock.GetUtcNow();
        var sane = now.Year is >= 2026 and < 2060;
        Add("clock", "time", sane, $"{now:yyyy-MM-dd HH:mm:ss} UTC{(sane ? "" : "; set the machine's clock, deadlines depend on it")}");
        foreach (var school in schools)
        {
            Good("clock", school.Id.Value, string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(now, school.Zone):yyyy-MM-dd HH:mm} in {school.Zone.Id}, digest at {school.DigestAt:HH:mm}"));
            foreach (var channel in school.Channels.Where(channel => school.ModeratorsOf(channel.Id, now).All(person => !person.Has(Core.Schools.Role.Moderator))))
            {
                Warn("people", channel.Id.Value, "no moderator of this channel is present today; its cases go to the deputies or the headteacher");
            }
        }
    }

    private bool Folder(DataFolder folder)
    {
        if (folder.FindFault() is { } fault)
        {
            Bad("data folder", "writable", fault);
            return false;
        }

        Good("data folder", "writable", folder.Path + (folder.IsInUse() ? " (the service runs on it)" : ""));
        return true;
    }

    private async Task StoreAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<StoreSetup>().PrepareAsync(cancellationToken);
            Findings("store", await services.GetRequiredService<StoreSetup>().CheckAsync(cancellationToken));
        }
        catch (StoreException failure)
        {
            Bad("store", "embedded SQLite", failure.Message);
        }
    }

    private async Task SharedMemoryAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<ISharedMemoryState>() is { } memory)
        {
            var trouble = await memory.CheckAsync(cancellationToken);
            Add("Redis", "shared memory", trouble is null, trouble is null ? "answers" : $"{trouble}: everything goes on without it, slower. Look at Store:Redis (address, password, ssl) and at the server");
        }
    }

    private void Words(IServiceProvider services)
    {
        try
        {
            Good("judging", "word lists", services.GetRequiredService<IClassifier>().Version);
        }
        catch (WordListException failure)
        {
            Bad("judging", "word lists", failure.Message);
        }

        Good("judging", "policy", $"version {installation.Policies.Default.Version}, profiles: {string.Join(", ", installation.Policies.Profiles)}");
    }

    private async Task OpinionsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var sources = services.GetServices<IOutsideOpinion>().ToList();
        if (sources.Count == 0)
        {
            Good("outside opinions", "none", "comments are judged on this machine alone; no text leaves it");
        }

        foreach (var source in sources)
        {
            Findings("outside opinions", await source.CheckAsync(cancellationToken));
        }
    }

    private async Task ChannelsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var (_, channel) in installation.Schools.AllChannels)
        {
            try
            {
                var connector = services.GetRequiredService<IConnectors>().For(channel.Id);
                Findings($"channel {channel.Id}", await connector.CheckAsync(cancellationToken));
                if (channel.DryRun)
                {
                    Warn($"channel {channel.Id}", "dry run", "decides and reports, but changes nothing on the platform");
                }
            }
            catch (ChannelException failure)
            {
                Bad($"channel {channel.Id}", "reach", failure.Message);
            }
        }
    }

    private async Task MailAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            Findings("mail", await services.GetRequiredService<IMailTransport>().CheckAsync(cancellationToken));
        }
        catch (MailException failure)
        {
            Bad("mail", "reach", failure.Message);
        }

        if (!installation.IsDemo && installation.Mail.Transport == Mail.MailTransportKind.Pickup)
        {
            Warn("mail", "transport", "Pickup writes mails to a folder and sends none; set Mail:Transport to Smtp or Graph unless something collects them");
        }
    }

    private void Findings(string area, IReadOnlyList<ConnectionFinding> findings)
    {
        foreach (var finding in findings)
        {
            Add(area, finding.Subject, finding.Works, finding.Detail);
        }
    }

    private void Good(string area, string subject, string detail) => Add(area, subject, works: true, detail);

    private void Bad(string area, string subject, string detail) => Add(area, subject, works: false, detail);

    private void Warn(string area, string subject, string detail) => _rows.Add(new CheckJson(area, subject, Works: true, Warning: true, detail));

    private void Add(string area, string subject, bool works, string detail) => _rows.Add(new CheckJson(area, subject, works, Warning: false, TextTable.Line(detail)));
}
