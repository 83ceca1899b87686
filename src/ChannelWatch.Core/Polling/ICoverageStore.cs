namespace ChannelWatch.Core.Polling;

/// <summary>The coverage ledger: until when each channel was seen completely, and when it was not watched.</summary>
public interface ICoverageStore
{
    /// <summary>The channel's coverage with the gaps that ended since then.</summary>
    Task<Coverage> ReadAsync(ChannelId channel, DateTimeOffset gapsSince, CancellationToken cancellationToken);

    /// <summary>Notes in one transaction that the channel was seen completely until an instant, which never moves back, and the gap that this closed.</summary>
    Task NoteAsync(ChannelId channel, DateTimeOffset completeUntil, CoverageGap? closed, CancellationToken cancellationToken);
}
