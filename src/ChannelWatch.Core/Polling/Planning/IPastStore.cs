namespace ChannelWatch.Core.Polling.Planning;

/// <summary>What is on record of a channel's last weeks, for planning.</summary>
public interface IPastStore
{
    /// <summary>Comments of others written since then that are still there, and the posts known.</summary>
    Task<ChannelPast> ReadAsync(ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken);
}
