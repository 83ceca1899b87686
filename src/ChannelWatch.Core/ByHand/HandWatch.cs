using System.Collections.Concurrent;
using ChannelWatch.Core.Polling;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.ByHand;

/// <summary>Looks now and then whether what waits for a person's hand was done on the platform, so that nobody need press a button for it.</summary>
public sealed class HandWatch(ICaseStore cases, IConnectors connectors, IIntakeStore intake, TimeProvider clock, ILogger<HandWatch> logger)
{
    private const int Most = 25;

    /// <summary>Looking costs calls, on some platforms money, and a hand is slower than a poll: the longer it waits, the rarer the looks.</summary>
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Latest = TimeSpan.FromHours(6);
    private const int LooksInAsLong = 4;

    private readonly ConcurrentDictionary<ChannelId, DateTimeOffset> _looked = new();

    /// <summary>Called after a good read of the channel. A platform that cannot be asked changes nothing: a person's word closes the case.</summary>
    public async Task LookAsync(Channel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await cases.FindAsync(new CaseQuery { Channels = [channel.Id], ByHand = true, Limit = Most }, cancellationToken);
        var waiting = found.Where(@case => HandWork.AuthorOnly(@case.ByHand) != @case.ByHand).ToList();
        if (waiting.Count == 0 || (_looked.TryGetValue(channel.Id, out var last) && now >= last && now - last < Interval(now - waiting.Max(@case => @case.ByHandSince ?? now))))
        {
            return;
        }

        _looked[channel.Id] = now;
        try
        {
            var seen = await connectors.For(channel.Id).LookAsync([.. waiting.Select(@case => @case.Comment)], cancellationToken);
            await intake.NoteVisibilityAsync(channel.Id, seen, now, cancellationToken);
        }
        catch (ChannelException refusal)
        {
            logger.HandWorkNotSeen(channel.Id, refusal.Failure);
        }
    }

    private static TimeSpan Interval(TimeSpan waited) => TimeSpan.FromTicks(Math.Clamp(waited.Ticks / LooksInAsLong, Soonest.Ticks, Latest.Ticks));
}
