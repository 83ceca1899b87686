using System.Collections.Concurrent;
using ChannelWatch.Core.Polling;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.ByHand;

/// <summary>Looks now and then whether what waits for a person's hand was done on the platform, so that nobody need press a button for it.</summary>
public sealed class HandWatch(ICaseStore cases, IConnectors connectors, IIntakeStore intake, TimeProvider clock, ILogger<HandWatch> logger)
{
    private const int Most = 25;

    /// <summary>Looking costs calls on rationed platforms, and a hand is slower than a poll.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<ChannelId, DateTimeOffset> _looked = new();

    /// <summary>Called after a good read of the channel. A platform that cannot be asked changes nothing: a person's word closes the case.</summary>
    public async Task LookAsync(Channel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_looked.TryGetValue(channel.Id, out var last) && now >= last && now - last < Every)
        {
            return;
        }

        _looked[channel.Id] = now;
        var waiting = await cases.FindAsync(new CaseQuery { Channels = [channel.Id], ByHand = true, Limit = Most }, cancellationToken);
        var asked = waiting.Where(@case => HandWork.AuthorOnly(@case.ByHand) != @case.ByHand).Select(@case => @case.Comment).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        try
        {
            await intake.NoteVisibilityAsync(channel.Id, await connectors.For(channel.Id).LookAsync(asked, cancellationToken), now, cancellationToken);
        }
        catch (ChannelException refusal)
        {
            logger.HandWorkNotSeen(channel.Id, refusal.Failure);
        }
    }
}
