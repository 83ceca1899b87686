using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Commands;
using ChannelWatch.Host.Configuration;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChannelWatch.Host.Demo;

/// <summary>What the terminal shows once the service is up: where the pages are and, in the demonstration, where to look first.</summary>
internal static class Announcement
{
    public static async Task WriteAsync(CommandConsole console, Installation installation, WebApplication app, CancellationToken cancellationToken)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? installation.Listen.ToString();
        var lines = installation.IsDemo ? Demo(console, installation, app, address) : Service(installation, address);
        foreach (var line in lines)
        {
            await console.Out.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
    }

    private static IEnumerable<string> Service(Installation installation, string address)
    {
        yield return $"ChannelWatch watches {Count(installation.Schools.AllChannels.Count(), "channel")} of {Count(installation.Schools.Schools.Count, "school")}; pages at {address} ({installation.PublicUrl} from outside), record in {installation.DataDirectory}.";
    }

    private static IEnumerable<string> Demo(CommandConsole console, Installation installation, WebApplication app, string address)
    {
        var school = installation.Schools.Schools[0];
        var now = console.Clock.GetUtcNow();
        var links = app.Services.GetRequiredService<IReviewLinks>();
        yield return console.Paint($"ChannelWatch: a demonstration at {school.Name}", "1");
        yield return "";
        yield return "  Nothing is configured, so this school, its people and all comments are invented; nothing leaves this machine.";
        yield return "  Comments arrive over the next minutes. Open in your browser:";
        yield return "";
        yield return $"    The mails, as they would look     {address.TrimEnd('/')}/outbox";
        foreach (var moderator in school.Holding(Role.Moderator, now).Take(1))
        {
            yield return $"    {moderator.Name}'s queue (moderator)   {links.ToQueue(school.Id, moderator)}";
        }

        foreach (var head in school.Holding(Role.Headteacher, now).Take(1))
        {
            yield return $"    {head.Name}'s digest so far      {links.ToDigest(school.Id, head, school.Today(now))}";
        }

        yield return "";
        yield return $"  Everything is kept in {installation.DataDirectory} (delete it to begin again); the mails are in {installation.Mail.PickupDirectory}.";
        yield return "  For your own school: copy appsettings.sample.json, change it, and start with --config. Ctrl+C stops.";
        yield return "";
    }

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
