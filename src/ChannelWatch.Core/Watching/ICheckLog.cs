namespace ChannelWatch.Core.Watching;

/// <summary>The log of checks, bound into the event log. Each call is one transaction.</summary>
public interface ICheckLog
{
    Task RecordAsync(ChannelCheck check, CancellationToken cancellationToken);

    /// <summary>The newest checks of a channel, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ChannelCheck>> LatestAsync(ChannelId channel, int limit, CancellationToken cancellationToken);
}
