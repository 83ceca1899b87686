using System.Globalization;
using System.Text;
using ChannelWatch.Core.Cases;

namespace ChannelWatch.Host.Health;

/// <summary>Figures for a monitoring system, in Prometheus' text format; counted in the store, so a restart loses none.</summary>
internal sealed class MetricsText(HealthReader health, ICaseStore cases, TimeProvider clock)
{
    public async Task<string> WriteAsync(CancellationToken cancellationToken)
    {
        var report = await health.ReadAsync(cancellationToken);
        var text = new StringBuilder();
        Metric(text, "channelwatch_ready", "1 when the store can be read and the scheduler runs.", [("", report.Ready ? 1 : 0)]);
        if (!report.Store)
        {
            return text.ToString();
        }

        var states = new List<(string, double)>();
        foreach (var state in Enum.GetValues<CaseState>())
        {
            states.Add(($"{{state=\"{state.ToString().ToLowerInvariant()}\"}}", await cases.CountAsync(new CaseQuery { States = [state] }, cancellationToken)));
        }

        Metric(text, "channelwatch_cases", "Cases on record by state.", states);
        Metric(text, "channelwatch_outbox_owed", "Actions and mails owed.", [("", report.Outbox.Owed)]);
        Metric(text, "channelwatch_outbox_dead", "Actions and mails given up.", [("", report.Outbox.Dead)]);
        Metric(text, "channelwatch_outbox_oldest_seconds", "Age of the oldest owed action or mail that is due.", [("", Seconds(report.Outbox.OldestDueAt))]);
        Metric(text, "channelwatch_channel_level", "Steps on the back-off table; 0 is healthy.", [.. report.Channels.Select(channel => (Label(channel), (double)channel.Level))]);
        Metric(text, "channelwatch_channel_seconds_since_read", "Seconds since the channel was last read.", [.. report.Channels.Where(channel => channel.LastReadAt is not null).Select(channel => (Label(channel), Seconds(channel.LastReadAt)))]);
        return text.ToString();
    }

    private static string Label(ChannelReport channel) => $"{{channel=\"{channel.Channel}\"}}";

    private double Seconds(DateTimeOffset? since) => since is { } instant ? Math.Max(0, (clock.GetUtcNow() - instant).TotalSeconds) : 0;

    private static void Metric(StringBuilder text, string name, string help, IReadOnlyList<(string Label, double Value)> values)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
        foreach (var (label, value) in values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{label} {value:0.###}\n");
        }
    }
}
