using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Commands.Json;

namespace ChannelWatch.Host.Commands.Registering;

/// <summary>Gathers how each configured channel stands from the record, without asking any platform.</summary>
internal sealed class ChannelRegister(SchoolDirectory schools, IChannelHealthStore healths, ICoverageStore coverages, ITokenRegister tokens, TimeProvider clock)
{
    private static readonly TimeSpan GapsOf = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<ChannelJson>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = new List<ChannelJson>();
        foreach (var (school, channel) in schools.AllChannels)
        {
            var health = await healths.ReadAsync(channel.Id, cancellationToken);
            var coverage = await coverages.ReadAsync(channel.Id, clock.GetUtcNow() - GapsOf, cancellationToken);
            rows.Add(new ChannelJson(
                channel.Id.Value,
                school.Id.Value,
                channel.Name,
                channel.Kind,
                health.FailingSince is not null ? "failing" : health.LastReadAt is null ? "unread" : "read",
                channel.DryRun,
                health.LastReadAt,
                health.FailingSince,
                health.LastError,
                coverage.CompleteUntil,
                [.. coverage.Gaps.Select(gap => new GapJson(gap.From, gap.Until, gap.Cause, gap.Found))],
                (await tokens.ReadNoteAsync(channel.Id, cancellationToken))?.PersonNeededBy));
        }

        return rows;
    }
}
