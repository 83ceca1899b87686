namespace ChannelWatch.Core.Cases;

/// <summary>The decisions on a channel in the order in which they were taken, for systems that fetch them.</summary>
public interface IDecisionFeed
{
    /// <summary>Decisions after a place in the record, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<FedDecision>> ReadAsync(ChannelId channel, long after, int limit, CancellationToken cancellationToken);
}
